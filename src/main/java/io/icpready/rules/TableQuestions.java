package io.icpready.rules;

import io.icpready.rules.facts.Condition;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.persons.AddressTopic;
import io.icpready.rules.tables.persons.PersonRole;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.persons.PhoneTopic;
import io.icpready.rules.tables.persons.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Questions that matter in some provinces only, as the tables say it. The row of such a fact names the
 * provinces by what is asked there, in braces: {@code subject.province = {sameCity}}.
 */
public final class TableQuestions {

    private static final List<PhoneTopic> OF_A_PLACE =
            List.of(PhoneTopic.LOCAL, PhoneTopic.LOCAL_FROM_ELSEWHERE, PhoneTopic.LANDLINE_LOCAL);

    private static final Map<String, Question> QUESTIONS = Map.of(
            "{age}",
            (group, tables, province) -> hasAges(rolesOf(group), tables, province),
            "{localPhone}",
            (group, tables, province) -> wantsLocalPhones(tables, province),
            "{sameCity}",
            (group, tables, province) ->
                    tables.address(AddressTopic.SAME_CITY, province).severity().isPresent());

    private TableQuestions() {}

    /** What must have been answered for a fact to matter, with the provinces that the tables name. */
    public static List<Condition> askedWhen(FactField field, Tables tables) {
        return field.askedWhen().stream()
                .map(condition -> condition.withValues(values(condition, field, tables.persons())))
                .toList();
    }

    private static List<String> values(Condition condition, FactField field, PersonTables tables) {
        return condition.values().stream()
                .flatMap(value -> value.startsWith("{") ? provinces(question(value), field, tables) : Stream.of(value))
                .toList();
    }

    private static Question question(String name) {
        return Objects.requireNonNull(QUESTIONS.get(name), "No table answers " + name);
    }

    private static Stream<String> provinces(Question question, FactField field, PersonTables tables) {
        return Arrays.stream(Province.values())
                .filter(province -> question.isAskedIn(field.group(), tables, province))
                .map(Province::code);
    }

    /** An individual is the leader as well. */
    private static List<PersonRole> rolesOf(String group) {
        return group.equals("serviceLeader")
                ? List.of(PersonRole.SERVICE_LEADER)
                : List.of(PersonRole.INDIVIDUAL, PersonRole.UNIT_LEADER);
    }

    private static boolean hasAges(List<PersonRole> roles, PersonTables tables, Province province) {
        return roles.stream()
                .flatMap(role -> Arrays.stream(Sex.values()).flatMap(sex -> tables.ages(province, role, sex).stream()))
                .anyMatch(band -> band.limit().severity().isPresent());
    }

    private static boolean wantsLocalPhones(PersonTables tables, Province province) {
        return OF_A_PLACE.stream()
                .anyMatch(topic -> Stream.of(true, false)
                        .anyMatch(individual -> tables.phone(topic, province, individual, true)
                                .severity()
                                .isPresent()));
    }

    /** What a table asks in some provinces of the facts of a group. */
    private interface Question {

        boolean isAskedIn(String group, PersonTables tables, Province province);
    }
}
