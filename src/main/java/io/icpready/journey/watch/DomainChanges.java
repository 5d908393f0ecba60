package io.icpready.journey.watch;

import io.icpready.hooks.HookEvent;
import io.icpready.hooks.HookEventType;
import io.icpready.hooks.HookEvents;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.checks.JourneyChecks;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.observations.DomainObservation;
import io.icpready.observations.DomainWatcher;
import io.icpready.rules.Step;
import io.icpready.rules.saying.Verdict;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a journey back to its domain when what a registry says of it breaks a rule, or names another
 * holder, whose real name has to reach the registries first. What breaks nothing changes nothing.
 */
@Component
class DomainChanges implements DomainWatcher {

    private final RuntimeService runtime;
    private final JourneyFacts facts;
    private final JourneyChecks checks;
    private final WayBack wayBack;
    private final HookEvents hooks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DomainChanges(
            RuntimeService runtime,
            JourneyFacts facts,
            JourneyChecks checks,
            WayBack wayBack,
            HookEvents hooks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.runtime = runtime;
        this.facts = facts;
        this.checks = checks;
        this.wayBack = wayBack;
        this.hooks = hooks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void changed(String journeyId, Optional<DomainObservation> before, DomainObservation now) {
        transaction.executeWithoutResult(status -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceId(journeyId)
                        .singleResult())
                .ifPresent(journey -> judge(journey, before, now)));
    }

    private void judge(ProcessInstance journey, Optional<DomainObservation> before, DomainObservation now) {
        Map<String, Object> variables = facts.opened(journey.getId(), runtime.getVariables(journey.getId()));
        if (!Boolean.TRUE.equals(variables.get(Variable.DOMAIN_HOLDS))) {
            return; // it is being declared anyway, and judged by this then
        }
        Verdict verdict = checks.check(Step.DOMAIN, variables);
        if (verdict.passes() && !isHeldByAnother(before, now)) {
            return;
        }
        if (wayBack.toDomain(journey.getId())) {
            runtime.setVariable(journey.getId(), Variable.DOMAIN_VERDICT, facts.typed(verdict));
            hooks.publish(new HookEvent(
                    HookEventType.DOMAIN_CHANGED,
                    journey.getId(),
                    clock.instant(),
                    data(journey, variables, before, now)));
        }
    }

    private static boolean isHeldByAnother(Optional<DomainObservation> before, DomainObservation now) {
        return before.flatMap(DomainObservation::holderName)
                .filter(holder -> now.holderName().isPresent())
                .filter(holder -> !holder.equals(now.holderName().get()))
                .isPresent();
    }

    /** What changed, with both values; of the holder only that it did. */
    private static Map<String, Object> data(
            ProcessInstance journey,
            Map<String, Object> variables,
            Optional<DomainObservation> before,
            DomainObservation now) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("journeyId", journey.getId());
        data.put("businessKey", journey.getBusinessKey());
        data.put("applicant", String.valueOf(variables.get(Variable.STARTER)));
        data.put("domain", now.name());
        data.put("observedAt", now.observedAt().toString());
        data.put("source", now.source());
        data.put("changes", changes(before, now));
        return data;
    }

    private static List<Map<String, Object>> changes(Optional<DomainObservation> before, DomainObservation now) {
        return Stream.of(
                        change("domain.expiresOn", DomainObservation::expiresOn, before, now),
                        change("domain.registeredOn", DomainObservation::registeredOn, before, now),
                        change("domain.registrar", DomainObservation::registrar, before, now),
                        change("domain.registrarScope", DomainObservation::registrarScope, before, now),
                        change("domain.statuses", DomainChanges::statuses, before, now),
                        isHeldByAnother(before, now)
                                ? Optional.of(Map.<String, Object>of("fact", "domain.holderName"))
                                : Optional.<Map<String, Object>>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> statuses(DomainObservation seen) {
        return seen.statuses().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", seen.statuses()));
    }

    private static Optional<Map<String, Object>> change(
            String fact,
            Function<DomainObservation, Optional<?>> value,
            Optional<DomainObservation> before,
            DomainObservation now) {
        String old = text(before.flatMap(value));
        String found = text(value.apply(now));
        return old.equals(found) ? Optional.empty() : Optional.of(Map.of("fact", fact, "before", old, "after", found));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
