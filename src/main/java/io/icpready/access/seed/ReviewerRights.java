package io.icpready.access.seed;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Lets a candidate group give a claimed task back. To the engine that is an assignment, which the
 * right to work on a task does not include; the guard sees to it that it stays a giving back.
 *
 * <p>Whoever had a task and has it no longer sees it no longer either: the engine would leave them
 * their right to it, and so its place in their list.
 */
@Component
class ReviewerRights extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResourceAuthorizationProvider(new WithAssignment());
    }

    private static final class WithAssignment extends DefaultAuthorizationProvider {

        /** To a task that is only just being made nobody has any right yet. */
        @Override
        protected AuthorizationEntity getGrantAuthorization(
                String taskId, String userId, String groupId, Resource resource) {
            TaskEntity task =
                    Context.getCommandContext().getDbEntityManager().getCachedEntity(TaskEntity.class, taskId);
            return task != null && task.getRevision() == 0
                    ? null
                    : super.getGrantAuthorization(taskId, userId, groupId, resource);
        }

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
            if (before != null && !before.equals(now)) {
                CommandContext context = Context.getCommandContext();
                context.runWithoutAuthorization((Callable<Void>) () -> {
                    context.getAuthorizationManager()
                            .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
                    return null;
                });
            }
            return super.newTaskAssignee(task, before, now);
        }

        @Override
        public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
            AuthorizationEntity[] rights = super.newTaskGroupIdentityLink(task, groupId, type);
            rights[0].addPermission(TaskPermissions.TASK_ASSIGN);
            return rights;
        }
    }
}
