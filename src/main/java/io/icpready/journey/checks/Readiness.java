package io.icpready.journey.checks;

import io.icpready.hooks.HookEventType;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.engine.JourneyEvents;
import io.icpready.journey.facts.GatewayAnswer;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.Assessment;
import io.icpready.rules.Dossier;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What follows from judging everything anew: which steps are opened again, and until when the rest
 * holds.
 */
@Component
class Readiness {

    /** Where nothing runs out within the horizon of the rules, the journey looks again after it. */
    public static final int HORIZON_YEARS = 2;

    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final JourneyEvents events;
    private final Clock clock;

    Readiness(JourneyChecks checks, JourneyFacts facts, JourneyEvents events, Clock clock) {
        this.checks = checks;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    /** All steps as one verdict, ordered by rule. */
    static Verdict verdict(Assessment assessment) {
        List<Finding> findings = assessment.steps().values().stream()
                .flatMap(verdict -> verdict.findings().stream())
                .sorted(Comparator.comparing(Finding::rule))
                .toList();
        return new Verdict(status(assessment), findings);
    }

    /** How each step that has rules of its own stands, of a filing that is to be handed in. */
    static Map<Step, Verdict> steps(Dossier filing) {
        Map<Step, Verdict> steps = new EnumMap<>(Step.class);
        Arrays.stream(JourneyStage.values())
                .flatMap(stage -> stage.rules().stream())
                .forEach(step -> steps.put(step, filing.checkForSubmission(step)));
        return steps;
    }

    /** A step that is opened again shows why, in place of the verdict with which it once passed. */
    void tellStaleSteps(Map<Step, Verdict> steps, DelegateExecution journey) {
        for (JourneyStage stage : JourneyStage.values()) {
            stage.rules()
                    .map(steps::get)
                    .filter(verdict -> !verdict.passes())
                    .ifPresent(verdict -> facts.write(journey, stage.verdict(), verdict));
        }
    }

    void apply(Assessment assessment, Map<Step, Verdict> steps, Dossier filing, DelegateExecution journey) {
        boolean accountHolds = steps.get(Step.ACCOUNT).passes();
        boolean profileHolds = steps.get(Step.PROFILE).passes() && accountHolds;
        boolean domainHolds = steps.get(Step.DOMAIN).passes();
        boolean serverHolds = steps.get(Step.SERVER).passes();
        boolean documentsHold = filing.open().isEmpty();
        boolean branchesHold = domainHolds && serverHolds && documentsHold;
        boolean ready = branchesHold && profileHolds;
        if (ready && !assessment.ready()) {
            throw new IllegalStateException(
                    "Every step holds, and yet the journey is not ready: sending it back would" + " never end");
        }
        Map<String, Object> answers = Map.of(
                Variable.PROFILE_HOLDS,
                profileHolds,
                Variable.ACCOUNT_HOLDS,
                accountHolds,
                Variable.DOMAIN_HOLDS,
                domainHolds,
                Variable.SERVER_HOLDS,
                serverHolds,
                Variable.DOCUMENTS_HOLD,
                documentsHold,
                Variable.FACT_RUNS_OUT_AT,
                runsOut(assessment, filing));
        answers.forEach((answer, value) -> {
            if (!value.equals(journey.getVariable(answer))) {
                journey.setVariable(answer, value);
            }
        });
        // A wrong profile comes first: what follows from it is judged again afterwards.
        GatewayAnswer.give(journey.getProcessInstance(), Variable.PREPARATION_HOLDS, branchesHold || !profileHolds);
        events.publish(ready ? HookEventType.JOURNEY_READY : HookEventType.JOURNEY_STALE, journey);
    }

    private Date runsOut(Assessment assessment, Dossier filing) {
        LocalDate day = assessment
                .latestSubmissionDate()
                .map(latest -> latest.plusDays(1))
                .or(() -> runsOutAlthoughAdvisedToWait(assessment, filing))
                .orElseGet(() -> checks.today().plusYears(HORIZON_YEARS));
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** Who did not wait for the registries (DOM-13) may have no day that the rules would advise. */
    private static Optional<LocalDate> runsOutAlthoughAdvisedToWait(Assessment assessment, Dossier filing) {
        return assessment.earliestSubmissionDate().isPresent()
                ? Optional.empty()
                : filing.firstDayBroken(assessment.submissionDate());
    }

    private static Status status(Assessment assessment) {
        List<Status> statuses =
                assessment.steps().values().stream().map(Verdict::status).toList();
        if (!statuses.stream().allMatch(Status::passes)) {
            return Status.BLOCKED;
        }
        return statuses.contains(Status.WARN) ? Status.WARN : Status.PASS;
    }
}
