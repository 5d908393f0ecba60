package io.icpready.access.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractAddIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetStateCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetTaskPropertyCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateFilterCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteHistoricVariableInstancesByProcessInstanceIdCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * Holds the guard's rules inside the engine as well, for Java code that runs in the name of an
 * applicant or reviewer: starting in the middle, reassigning, delegating, errors, comments,
 * attachments and variables are refused whatever way the command took. What the engine does by
 * itself while it carries out an allowed command is not looked at.
 */
@Component
class Backstop extends AbstractProcessEnginePlugin {

    private static final List<Class<?>> REFUSED = List.of(
            StartProcessInstanceAtActivitiesCmd.class,
            ModifyProcessInstanceCmd.class,
            AbstractDeleteProcessInstanceCmd.class,
            AbstractCorrelateMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class,
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            AbstractSetTaskPropertyCmd.class,
            AssignTaskCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            CreateTaskCmd.class,
            SaveTaskCmd.class,
            DeleteTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            AddCommentCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class,
            AbstractAddIdentityLinkCmd.class,
            DeleteIdentityLinkCmd.class,
            CreateFilterCmd.class,
            SaveFilterCmd.class,
            DeleteFilterCmd.class);

    /**
     * What no action of the monitor needs. The others end here as well, in the name of the manager
     * who chose them, so the guard alone tells an action from the engine's bare REST.
     */
    private static final List<Class<?>> REFUSED_TO_MANAGERS = List.of(
            StartProcessInstanceAtActivitiesCmd.class,
            AbstractRestartProcessInstanceCmd.class,
            AbstractDeleteProcessInstanceCmd.class,
            AbstractSetStateCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class,
            DelegateTaskCmd.class,
            ResolveTaskCmd.class,
            CreateTaskCmd.class,
            DeleteTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            CreateAttachmentCmd.class,
            SaveAttachmentCmd.class,
            DeleteAttachmentCmd.class,
            SetJobDuedateCmd.class,
            RecalculateJobDuedateCmd.class,
            SetJobPriorityCmd.class,
            DeleteJobCmd.class,
            ExecuteJobsCmd.class,
            DeleteHistoricProcessInstancesCmd.class,
            DeleteHistoricVariableInstanceCmd.class,
            DeleteHistoricVariableInstancesByProcessInstanceIdCmd.class,
            DeployCmd.class,
            DeleteDeploymentCmd.class);

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreCommandInterceptorsTxRequired(
                with(configuration, configuration.getCustomPreCommandInterceptorsTxRequired()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(
                with(configuration, configuration.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    private static List<CommandInterceptor> with(
            ProcessEngineConfigurationImpl configuration, List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>();
        all.add(new Interceptor(configuration));
        all.addAll(others == null ? List.of() : others);
        return all;
    }

    private static final class Interceptor extends CommandInterceptor {

        private final ProcessEngineConfigurationImpl configuration;

        Interceptor(ProcessEngineConfigurationImpl configuration) {
            this.configuration = configuration;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (Context.getCommandContext() == null && isRefused(command)) {
                throw new AuthorizationException("the role of this user does not allow "
                        + command.getClass().getSimpleName());
            }
            return next.execute(command);
        }

        private boolean isRefused(Command<?> command) {
            IdentityService identities = configuration.getIdentityService();
            Authentication user = identities.getCurrentAuthentication();
            if (user == null || user.getUserId() == null) {
                return false;
            }
            Caller caller = Caller.of(user);
            // To the engine, giving a claimed task back is an assignment; see ReviewerRights.
            boolean givingBack = command instanceof AssignTaskCmd && caller.isReviewer();
            List<Class<?>> refused = caller.readsEverything() ? REFUSED_TO_MANAGERS : REFUSED;
            return !givingBack && refused.stream().anyMatch(type -> type.isInstance(command));
        }
    }
}
