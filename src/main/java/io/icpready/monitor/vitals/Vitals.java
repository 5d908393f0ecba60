package io.icpready.monitor.vitals;

import java.util.Map;

/**
 * What operators watch, at one moment.
 *
 * @param openSteps open visits by activity id
 * @param checks how often each check ran within the last 30 days, by {@code verdict/passed} or
 *     {@code verdict/refused}
 * @param refusals by rule id, within the last 30 days
 * @param dueJobs jobs that could run now
 * @param failedJobs jobs without retries left
 * @param hooks deliveries by state
 * @param uploads pictures that are stored, approved or erased
 */
record Vitals(
        Map<String, Long> openSteps,
        Map<String, Long> checks,
        Map<String, Long> refusals,
        long incidents,
        long dueJobs,
        long failedJobs,
        Map<String, Long> hooks,
        Map<String, Long> uploads) {}
