package io.icpready.journey.engine;

import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.FactsTakenIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Has facts taken in where forms send them: at the start, and when a task that asks for facts is
 * completed. Not in the model, so that journeys on older versions of it do the same.
 */
@Component
class TakingFactsIn extends AbstractProcessEnginePlugin {

    private final FactsTakenIn facts;

    TakingFactsIn(FactsTakenIn facts) {
        this.facts = facts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new WhereFormsSendFacts(facts));
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    /**
     * The engine reads a task first, and its execution when it is asked for it; whoever led the journey on in
     * between has removed that.
     *
     * @throws OptimisticLockingException then, as where the engine finds so by itself
     */
    static void takeIn(DelegateTask completed, FactsTakenIn facts) {
        facts.takeIn(Optional.ofNullable(completed.getExecution())
                .orElseThrow(() -> new OptimisticLockingException("The task was completed by somebody else")));
    }

    private static final class WhereFormsSendFacts extends AbstractBpmnParseListener {

        private final FactsTakenIn facts;

        WhereFormsSendFacts(FactsTakenIn facts) {
            this.facts = facts;
        }

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            if (JourneyModel.PROCESS_KEY.equals(process.getKey())) {
                process.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) facts::takeIn, 0);
            }
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            if (asksForFacts(activity.getId())
                    && activity.getActivityBehavior() instanceof UserTaskActivityBehavior task) {
                task.getTaskDefinition()
                        .addTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> takeIn(completed, facts));
            }
        }

        private static boolean asksForFacts(String task) {
            return JourneyStage.task(task)
                    .filter(known -> !known.factGroups().isEmpty())
                    .isPresent();
        }
    }
}
