package io.icpready.monitor.figures;

import com.google.common.collect.Lists;
import io.icpready.hooks.DeliveryState;
import io.icpready.hooks.HookFigures;
import io.icpready.monitor.StepNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The whole field in one answer. Every figure is one statement that an operator could run by hand. */
@Component
public class DashboardFigures {

    /** How far back rates, durations and the trend look. */
    public static final int WINDOW_DAYS = 30;

    /** What failed once and is tried again, which no delivery is called by itself. */
    private static final String RETRYING = "RETRYING";

    private final VisitFigures visits;
    private final RefusalFigures refusals;
    private final JourneyFigures journeys;
    private final HookFigures hooks;
    private final Lanes lanes;

    DashboardFigures(
            VisitFigures visits, RefusalFigures refusals, JourneyFigures journeys, HookFigures hooks, Lanes lanes) {
        this.visits = visits;
        this.refusals = refusals;
        this.journeys = journeys;
        this.hooks = hooks;
        this.lanes = lanes;
    }

    /** Asks everything at once, what takes longest first. */
    public Dashboard dashboard(MonitorFilter filter, Locale language) {
        var openVisits = lanes.ask(() -> visits.openVisits(filter));
        var doneVisits = Lists.partition(StepNames.STEPS, filter.narrows() ? 4 : 1).stream()
                .map(steps -> lanes.ask(() -> visits.doneVisits(steps, filter)))
                .toList();
        var checks = lanes.ask(() -> refusals.checks(filter));
        var overdue = lanes.ask(() -> journeys.overdueJourneys(filter));
        var byRule = lanes.ask(() -> refusals.refusals(filter));
        var byReason = lanes.ask(() -> refusals.rejections(filter, language));
        var starts = lanes.ask(() -> journeys.starts(filter));
        var ends = lanes.ask(() -> journeys.ends(filter));
        var open = lanes.ask(() -> journeys.openJourneys(filter));
        var deliveries = lanes.ask(hooks::counts);
        return new Dashboard(
                open.join(),
                overdue.join(),
                openVisits.join().waiting(),
                JourneyFigures.finished(ends.join()),
                VisitFigures.steps(
                        openVisits.join(),
                        doneVisits.stream()
                                .flatMap(done -> done.join().stream())
                                .toList()),
                checks.join(),
                byRule.join(),
                byReason.join(),
                byState(deliveries.join()),
                journeys.trend(starts.join(), ends.join()),
                StepNames.in(language));
    }

    /** What failed once and is tried again is told apart from what waits for its first try. */
    private static List<Dashboard.DeliveryFigures> byState(HookFigures.Counts counts) {
        Map<String, Long> states = new TreeMap<>();
        counts.byState().forEach((state, deliveries) -> states.put(state.name(), deliveries));
        states.merge(DeliveryState.PENDING.name(), -counts.retrying(), Long::sum);
        states.put(RETRYING, counts.retrying());
        return states.entrySet().stream()
                .filter(state -> state.getValue() > 0)
                .map(state -> new Dashboard.DeliveryFigures(state.getKey(), state.getValue()))
                .toList();
    }

    /** Empty for every process but the journey. */
    public List<Heat> heat(String processDefinitionKey) {
        return visits.heat(processDefinitionKey);
    }
}
