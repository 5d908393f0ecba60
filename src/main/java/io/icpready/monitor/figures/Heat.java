package io.icpready.monitor.figures;

/**
 * One activity on the diagram of a process definition.
 *
 * @param open tokens that stand there now
 * @param averageSeconds mean duration of the visits that ended within the last 30 days; null when
 *     there was none
 */
public record Heat(String activityId, long open, Double averageSeconds) {}
