package io.icpready.journey.checks;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.GatewayAnswer;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** A domain that still holds is not asked for again; its real name is waited for as before (DOM-13). */
@Component("domainSkipped")
class DomainSkipped implements ExecutionListener {

    private final RealNameSync sync;

    DomainSkipped(RealNameSync sync) {
        this.sync = sync;
    }

    @Override
    public void notify(DelegateExecution journey) {
        GatewayAnswer.give(journey.getProcessInstance(), Variable.REAL_NAME_SYNCED, sync.isDone((Date)
                journey.getVariable(Variable.REAL_NAME_SYNCED_AT)));
    }
}
