package io.icpready.access.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.icpready.access.Refusal;
import io.icpready.access.ShownValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks at searches for tasks. Tasks are searched by what the list shows of them and not by
 * variables: that would let a reviewer try out values of facts that a review does not show.
 */
final class TaskListGate {

    private static final Set<String> CRITERIA = Set.of(
            "name",
            "nameLike",
            "nameNotEqual",
            "nameNotLike",
            "description",
            "descriptionLike",
            "priority",
            "minPriority",
            "maxPriority",
            "due",
            "dueDate",
            "dueBefore",
            "dueAfter",
            "withoutDueDate",
            "followUp",
            "followUpDate",
            "followUpBefore",
            "followUpAfter",
            "followUpBeforeOrNotExistent",
            "created",
            "createdOn",
            "createdBefore",
            "createdAfter",
            "processInstanceBusinessKey",
            "processInstanceBusinessKeyLike",
            "taskDefinitionKey",
            "taskDefinitionKeyIn",
            "taskDefinitionKeyLike",
            "processDefinitionKey",
            "processDefinitionName",
            "assigned",
            "unassigned",
            "active",
            "suspended",
            "taskId",
            "processInstanceId");

    private static final Set<String> VARIABLES = Set.of("processVariables", "taskVariables", "caseInstanceVariables");

    private static final Set<String> PAGE = Set.of("firstResult", "maxResults");

    private static final Set<String> ORDERS = Set.of(
            "created",
            "dueDate",
            "followUpDate",
            "name",
            "nameCaseInsensitive",
            "priority",
            "assignee",
            "description",
            "id",
            "instanceId",
            "lastUpdated");

    /** Whose tasks: the engine answers with those that the person may read, whoever is named. */
    private static final Set<String> PERSONS =
            Set.of("assignee", "candidateUser", "candidateGroup", "candidateGroups", "includeAssignedTasks");

    private static final Set<String> SORTING = Set.of("sortBy", "sortOrder");

    Decision filter(Asked asked) {
        if (!pageIsShort(asked)) {
            return new Decision.Refuse(Refusal.badRequest("access.page", Map.of()));
        }
        SmallBody body = SmallBody.of(asked.request());
        if (!(body instanceof SmallBody.Json json)) {
            return new Decision.Refuse(((SmallBody.Unfit) body).refusal());
        }
        Optional<ObjectNode> query = FormSubmission.object(json.bytes());
        if (query.isEmpty()) {
            return new Decision.Refuse(Refusal.badRequest("access.malformed", Map.of()));
        }
        return foreignCriteria(asked(query.get()))
                .findFirst()
                .map(TaskListGate::refuse)
                .orElseGet(() -> Decision.passWith(FormSubmission.bytes(narrowed(query.get(), asked.caller()))));
    }

    /**
     * Whoever has own tasks alone may read no others. Said in the search, an index finds these; otherwise the database
     * compares each task of all people with each right of this one, which takes seconds at 100,000 filings.
     */
    private static ObjectNode narrowed(ObjectNode query, Caller caller) {
        return caller.hasOwnTasksAlone() && PERSONS.stream().noneMatch(query::has)
                ? query.deepCopy().put("assignee", caller.id())
                : query;
    }

    /** A search of one's tasks by plain parameters: no expressions, no variables. */
    Decision search(Asked asked) {
        Map<String, String[]> parameters = asked.request().getParameterMap();
        return parameters.entrySet().stream()
                .filter(parameter -> !isPlain(parameter.getKey()) || parameter.getValue().length != 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .map(TaskListGate::refuse)
                .orElseGet(() -> pageIsShort(asked)
                        ? ordered(asked)
                        : new Decision.Refuse(Refusal.badRequest("access.page", Map.of())));
    }

    private static Decision ordered(Asked asked) {
        String order = asked.request().getParameter("sortBy");
        return order == null || ORDERS.contains(order) ? Decision.PASS : refuse("sortBy");
    }

    private static boolean isPlain(String parameter) {
        return Stream.of(CRITERIA, PERSONS, PAGE, SORTING).anyMatch(set -> set.contains(parameter));
    }

    private static boolean pageIsShort(Asked asked) {
        return PAGE.stream()
                .map(asked.request()::getParameterValues)
                .allMatch(values -> values == null || values.length == 1 && isSmall(values[0]));
    }

    private static boolean isSmall(String number) {
        return number.matches("\\d{1,6}");
    }

    /** What is really asked: Tasklist sends lists of variables, empty unless somebody searches. */
    private static ObjectNode asked(ObjectNode query) {
        ObjectNode asked = query.deepCopy();
        asked.properties()
                .removeIf(criterion -> VARIABLES.contains(criterion.getKey())
                        && criterion.getValue().isArray()
                        && criterion.getValue().isEmpty());
        asked.properties()
                .removeIf(criterion -> PAGE.contains(criterion.getKey())
                        && isSmall(criterion.getValue().asText()));
        return asked;
    }

    private static Stream<String> foreignCriteria(ObjectNode query) {
        return query.properties().stream().flatMap(criterion -> switch (criterion.getKey()) {
            case "sorting" -> foreignOrders(criterion.getValue());
            case "orQueries" -> foreignAlternatives(criterion.getValue());
            default -> isSearched(criterion.getKey()) ? Stream.empty() : Stream.of(criterion.getKey());
        });
    }

    private static boolean isSearched(String criterion) {
        return CRITERIA.contains(criterion) || PERSONS.contains(criterion);
    }

    private static Stream<String> foreignAlternatives(JsonNode alternatives) {
        return StreamSupport.stream(alternatives.spliterator(), false)
                .flatMap(alternative ->
                        alternative instanceof ObjectNode query ? foreignCriteria(query) : Stream.of("orQueries"));
    }

    private static Stream<String> foreignOrders(JsonNode orders) {
        return StreamSupport.stream(orders.spliterator(), false)
                .map(order -> order.path("sortBy").asText("created"))
                .filter(order -> !ORDERS.contains(order));
    }

    private static Decision refuse(String criterion) {
        return new Decision.Refuse(new Refusal(403, "access.query", Map.of("name", ShownValue.text(criterion))));
    }
}
