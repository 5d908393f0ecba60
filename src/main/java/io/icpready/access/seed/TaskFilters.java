package io.icpready.access.seed;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;

import io.icpready.access.Groups;
import io.icpready.access.GuardedProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The ready-made filters of Tasklist. They name no user: everybody sees in them what they have a
 * right to, so that filters need no expressions, which are off.
 */
final class TaskFilters {

    private static final String OVERDUE = "逾期";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final GuardedProcess process;

    TaskFilters(ProcessEngine engine, GuardedProcess process) {
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.authorizations = engine.getAuthorizationService();
        this.process = process;
    }

    void seed() {
        filter("我的任务", "My tasks", "#4b7bec", 1, journeyTasks().taskAssigned(), List.of(Groups.APPLICANTS));
        filter(
                "待审核",
                "Documents waiting for review",
                "#20a779",
                2,
                journeyTasks().taskDefinitionKeyIn(process.reviewTasks().toArray(String[]::new)),
                List.of(Groups.REVIEWERS, Groups.MANAGERS));
        filter(
                OVERDUE,
                "Past the due date",
                "#c0392b",
                3,
                overdueTasks(),
                List.of(Groups.APPLICANTS, Groups.REVIEWERS, Groups.MANAGERS));
        filter("全部任务", "Everybody's tasks", "#7f8c8d", 0, journeyTasks(), List.of(Groups.MANAGERS));
    }

    /**
     * Moves the limit of the overdue filter to now. A filter that knew the time by itself would be
     * an expression.
     */
    void refreshOverdue() {
        ours(OVERDUE).ifPresent(filter -> {
            filter.setQuery(overdueTasks());
            filters.saveFilter(filter);
        });
    }

    private TaskQuery overdueTasks() {
        return journeyTasks().dueBefore(ClockUtil.getCurrentTime());
    }

    private TaskQuery journeyTasks() {
        return tasks.createTaskQuery().processDefinitionKey(process.processKey());
    }

    private void filter(
            String name, String description, String color, int priority, TaskQuery query, List<String> readers) {
        String filterId = ours(name)
                .map(Filter::getId)
                .orElseGet(() -> save(name, query, properties(description, color, priority)));
        readers.forEach(group -> mayRead(group, filterId));
    }

    /** The filter of this name that belongs to nobody: people may have made others. */
    private Optional<Filter> ours(String name) {
        return filters.createFilterQuery().filterName(name).list().stream()
                .filter(filter -> filter.getOwner() == null)
                .findFirst();
    }

    private String save(String name, TaskQuery query, Map<String, Object> properties) {
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(properties);
        return filters.saveFilter(filter).getId();
    }

    private static Map<String, Object> properties(String description, String color, int priority) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", description);
        properties.put("color", color);
        properties.put("priority", priority);
        properties.put("refresh", true);
        return properties;
    }

    private void mayRead(String group, String filterId) {
        long existing = authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(FILTER)
                .resourceId(filterId)
                .count();
        if (existing == 0) {
            Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(group);
            authorization.setResource(FILTER);
            authorization.setResourceId(filterId);
            authorization.addPermission(READ);
            authorizations.saveAuthorization(authorization);
        }
    }
}
