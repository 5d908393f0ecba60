package io.icpready.monitor.vitals;

import com.google.common.base.Suppliers;
import io.icpready.monitor.StepNames;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The vital signs as gauges. All of them share one reading of at most {@value #SECONDS} seconds of
 * age, so that a scrape costs the database next to nothing. Labels are bounded: element ids,
 * checks, rule ids and states.
 */
@Component
class MonitorMetrics implements MeterBinder {

    private static final long SECONDS = 20;
    private static final String PREFIX = "icp.ready.";
    private static final List<String> DELIVERY_STATES = List.of("PENDING", "DELIVERED", "FAILED", "CANCELLED");
    private static final List<String> UPLOADS = List.of("stored", "approved", "erased");

    private final Supplier<Vitals> reading;
    private final Set<String> knownRules = ConcurrentHashMap.newKeySet();

    MonitorMetrics(VitalsReader reader) {
        this.reading = Suppliers.memoizeWithExpiration(reader::read, Duration.ofSeconds(SECONDS))::get;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        StepNames.STEPS.forEach(step -> gauge(registry, "open.steps", "step", step, Vitals::openSteps, step));
        StepNames.VERDICTS.forEach(
                check -> List.of("passed", "refused").forEach(outcome -> check(registry, check, outcome)));
        DELIVERY_STATES.forEach(state -> gauge(registry, "hooks", "state", state, Vitals::hooks, state));
        UPLOADS.forEach(outcome -> gauge(registry, "uploads", "outcome", outcome, Vitals::uploads, outcome));
        gauge(registry, "incidents", vitals -> rememberRules(registry, vitals).incidents());
        gauge(registry, "jobs.due", Vitals::dueJobs);
        gauge(registry, "jobs.failed", Vitals::failedJobs);
    }

    private void check(MeterRegistry registry, String check, String outcome) {
        Gauge.builder(PREFIX + "checks", () -> reading.get().checks().getOrDefault(check + "/" + outcome, 0L))
                .tags(Tags.of("check", check, "outcome", outcome))
                .description("Checks of the last 30 days")
                .register(registry);
    }

    /** A rule gets its gauge when it has refused something for the first time. */
    private Vitals rememberRules(MeterRegistry registry, Vitals vitals) {
        vitals.refusals().keySet().stream()
                .filter(knownRules::add)
                .forEach(rule -> gauge(registry, "refusals", "rule", rule, Vitals::refusals, rule));
        return vitals;
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String label,
            String value,
            Function<Vitals, Map<String, Long>> figures,
            String key) {
        Gauge.builder(PREFIX + name, () -> figures.apply(reading.get()).getOrDefault(key, 0L))
                .tags(Tags.of(label, value))
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, Function<Vitals, Long> figure) {
        Gauge.builder(PREFIX + name, () -> figure.apply(reading.get())).register(registry);
    }
}
