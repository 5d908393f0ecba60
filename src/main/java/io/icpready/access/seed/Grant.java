package io.icpready.access.seed;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import io.icpready.access.Groups;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;

/** What a group may do with a resource of the engine. */
record Grant(String group, Resource resource, String resourceId, Set<Permission> permissions) {

    private static final String TASKLIST = "tasklist";
    private static final String COCKPIT = "cockpit";

    Grant {
        permissions = Set.copyOf(permissions);
    }

    /**
     * All that is granted. Rights on single tasks are not here: the engine gives them to an
     * assignee and to a candidate group as a task comes up.
     */
    static List<Grant> all(String processKey) {
        return Stream.of(applicants(processKey), reviewers(processKey), managers(), admins())
                .flatMap(grants -> grants)
                .toList();
    }

    /** What earlier versions granted and nobody needs any more. */
    static List<Grant> takenBack() {
        return List.of(grant(Groups.MANAGERS, PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.SUSPEND_INSTANCE));
    }

    private static Stream<Grant> applicants(String processKey) {
        return Stream.of(
                grant(Groups.APPLICANTS, APPLICATION, TASKLIST, ACCESS),
                grant(Groups.APPLICANTS, PROCESS_DEFINITION, processKey, READ, Permissions.CREATE_INSTANCE),
                grant(Groups.APPLICANTS, PROCESS_INSTANCE, ANY, CREATE));
    }

    private static Stream<Grant> reviewers(String processKey) {
        return Stream.of(
                grant(Groups.REVIEWERS, APPLICATION, TASKLIST, ACCESS),
                grant(Groups.REVIEWERS, PROCESS_DEFINITION, processKey, READ));
    }

    private static Stream<Grant> managers() {
        return Stream.of(
                grant(Groups.MANAGERS, APPLICATION, TASKLIST, ACCESS),
                grant(Groups.MANAGERS, APPLICATION, COCKPIT, ACCESS),
                grant(
                        Groups.MANAGERS,
                        PROCESS_DEFINITION,
                        ANY,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_INSTANCE,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.READ_HISTORY,
                        ProcessDefinitionPermissions.UPDATE_INSTANCE,
                        ProcessDefinitionPermissions.UPDATE_TASK,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.RETRY_JOB),
                grant(Groups.MANAGERS, DECISION_DEFINITION, ANY, READ, Permissions.READ_HISTORY),
                grant(Groups.MANAGERS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
                grant(Groups.MANAGERS, DEPLOYMENT, ANY, READ),
                grant(Groups.MANAGERS, OPERATION_LOG_CATEGORY, ANY, UserOperationLogCategoryPermissions.READ),
                grant(Groups.MANAGERS, USER, ANY, READ),
                grant(Groups.MANAGERS, GROUP, ANY, READ));
    }

    private static Stream<Grant> admins() {
        return Arrays.stream(Resources.values()).map(resource -> grant(Groups.ADMINS, resource, ANY, ALL));
    }

    private static Grant grant(String group, Resource resource, String resourceId, Permission... permissions) {
        return new Grant(group, resource, resourceId, Set.of(permissions));
    }
}
