package io.icpready.monitor.face;

import io.icpready.monitor.RuleTitles;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.figures.Dashboard;
import io.icpready.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The dashboard as rows of figure, item, name and value. */
final class DashboardSheet {

    private final Locale language;
    private final List<List<String>> rows = new ArrayList<>();

    private DashboardSheet(Locale language) {
        this.language = language;
    }

    static String of(Dashboard dashboard, Locale language) {
        DashboardSheet sheet = new DashboardSheet(language);
        sheet.fill(dashboard);
        return Spreadsheet.of(
                Stream.of("figure", "item", "name", "value").map(sheet::label).toList(), sheet.rows);
    }

    private void fill(Dashboard dashboard) {
        row("openJourneys", "", "", dashboard.openJourneys());
        row("overdueJourneys", "", "", dashboard.overdueJourneys());
        row("waitingOnApplicant", "", "", dashboard.waiting().applicant());
        row("waitingOnReviewer", "", "", dashboard.waiting().reviewer());
        row("waitingOnClock", "", "", dashboard.waiting().clock());
        dashboard.finished().forEach(end -> row("finished", end.state(), state(end.state()), end.journeys()));
        dashboard.steps().forEach(this::step);
        dashboard.checks().forEach(this::check);
        dashboard
                .refusals()
                .forEach(rule -> row(
                        "refusals",
                        rule.key(),
                        RuleTitles.of(rule.key(), language).orElse(""),
                        rule.times()));
        dashboard.rejections().forEach(why -> row("rejections", why.key(), "", why.times()));
        dashboard.hooks().forEach(hook -> row("hooks", hook.state(), "", hook.deliveries()));
        dashboard.trend().forEach(this::day);
    }

    private void step(Dashboard.StepFigures step) {
        String name = StepNames.of(step.activityId(), language);
        row("stepOpen", step.activityId(), name, step.open());
        row("stepDone", step.activityId(), name, step.done());
        if (step.done() > 0) {
            row("stepMedianSeconds", step.activityId(), name, Math.round(step.medianSeconds()));
            row("stepP90Seconds", step.activityId(), name, Math.round(step.p90Seconds()));
        }
    }

    private void check(Dashboard.CheckFigures check) {
        String name = StepNames.of(check.verdict(), language);
        row("checkFirstTries", check.verdict(), name, check.firstTries());
        row("checkPassedAtFirst", check.verdict(), name, check.passedAtFirst());
    }

    private void day(Dashboard.Day day) {
        row("started", day.day(), "", day.started());
        row("submitted", day.day(), "", day.submitted());
        row("withdrawn", day.day(), "", day.withdrawn());
    }

    private void row(String figure, String item, String name, long value) {
        rows.add(List.of(label(figure), item, name, Long.toString(value)));
    }

    private String label(String figure) {
        return Wording.render("monitor.csv." + figure, language);
    }

    private String state(String state) {
        return Wording.render("monitor.state." + state, language);
    }
}
