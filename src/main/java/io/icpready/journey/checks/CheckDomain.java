package io.icpready.journey.checks;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.GatewayAnswer;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.facts.Facts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Judges the domain (DOM rules) and works out until when its real name needs to sync. */
@Component("checkDomain")
class CheckDomain implements JavaDelegate {

    private final StageCheck check;
    private final JourneyFacts facts;
    private final ObservedFacts observed;
    private final RealNameSync sync;

    CheckDomain(StageCheck check, JourneyFacts facts, ObservedFacts observed, RealNameSync sync) {
        this.check = check;
        this.facts = facts;
        this.observed = observed;
        this.sync = sync;
    }

    @Override
    public void execute(DelegateExecution journey) {
        check.judge(JourneyStage.DOMAIN, journey);
        Facts known = observed.over(facts.of(journey));
        journey.setVariable(Variable.REAL_NAME_SYNCED_AT, sync.at(known));
        GatewayAnswer.give(journey.getProcessInstance(), Variable.REAL_NAME_SYNCED, sync.isDone(known));
    }
}
