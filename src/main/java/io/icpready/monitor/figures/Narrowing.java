package io.icpready.monitor.figures;

import com.fasterxml.jackson.databind.node.TextNode;
import io.icpready.access.FormValue;
import io.icpready.access.FormVariable;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.monitor.GivenText;
import io.icpready.monitor.Objection;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.chronicle.JourneyState;
import io.icpready.rules.facts.FactField.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that the list of journeys may be narrowed by: a parameter, what may stand in it, and its
 * condition on the journey {@code j}, which names the value as the parameter is named. What lies
 * behind a figure looks as far back as the figure does.
 */
enum Narrowing {
    STATE("state", choice(JourneyState.values()), "j.state = :state"),
    STEP("step", Form.CHOICE, StepNames.STEPS, "s.activity_id = :step") {
        @Override
        String condition(String value) {
            return standsWhere(super.condition(value));
        }
    },
    WAITING_FOR("waitingFor", choice(WaitsFor.values()), "s.activity_id in (:waitingFor)") {
        @Override
        String condition(String value) {
            return standsWhere(super.condition(value));
        }

        @Override
        Object parameter(String value) {
            return JourneyStage.tasksWaitingFor(WaitsFor.valueOf(value));
        }
    },
    OVERDUE("overdue", Form.CHOICE, List.of("true", "false"), """
            j.ended_at is null and %s exists (select 1 from ACT_RU_TASK t
                                               where t.PROC_INST_ID_ = j.journey_id and t.DUE_DATE_ < :now)
            """) {
        @Override
        String condition(String value) {
            return super.condition(value).formatted(value.equals("true") ? "" : "not");
        }
    },
    RULE("rule", Form.TEXT, List.of(), """
            j.journey_id in (select r.journey_id from icp_monitor_refusal r
                              where r.rule_id = :rule and r.refused_at >= :since)
            """),
    REASON("reason", Form.TEXT, List.of(), """
            j.journey_id in (select r.journey_id from icp_monitor_rejection r
                              where (r.reason = :reason%s) and r.rejected_at >= :since)
            """) {
        /** What was ticked stands among other points and words, in its reviewer's language. */
        @Override
        String condition(String value) {
            return super.condition(value)
                    .formatted(ReturnReasons.writtenAs(value).stream()
                            .map(written -> " or r.reason like '%" + written.replace("'", "''") + "%'")
                            .collect(Collectors.joining()));
        }
    },
    CHECK("check", Form.CHOICE, StepNames.VERDICTS, """
            j.journey_id in (select c.journey_id from icp_monitor_check c
                              where c.verdict = :check and c.attempt = 1 and c.checked_at >= :since)
            """),
    REFUSED_AT_FIRST("refusedAtFirst", Form.CHOICE, StepNames.VERDICTS, """
            j.journey_id in (select c.journey_id from icp_monitor_check c
                              where c.verdict = :refusedAtFirst and c.attempt = 1 and not c.passed
                                and c.checked_at >= :since)
            """),
    STARTED_ON("startedOn", Form.DATE, List.of(), onTheDay("j.started_at", "startedOn")) {
        @Override
        Object parameter(String value) {
            return LocalDate.parse(value);
        }
    },
    ENDED_ON("endedOn", Form.DATE, List.of(), onTheDay("j.ended_at", "endedOn")) {
        @Override
        Object parameter(String value) {
            return LocalDate.parse(value);
        }
    },
    /** Ended within the days that the dashboard tells of. */
    ENDED_LATELY("endedLately", Form.CHOICE, List.of("true"), "j.ended_at >= :since");

    /** As long as the column of a reviewer's reason. */
    private static final int LONGEST = 400;

    private final FormVariable variable;
    private final String condition;

    Narrowing(String name, List<String> choices, String condition) {
        this(name, Form.CHOICE, choices, condition);
    }

    Narrowing(String name, Form form, List<String> choices, String condition) {
        this.variable = new FormVariable(name, GivenText.label(name), form, choices, LONGEST, false);
        this.condition = condition;
    }

    String parameterName() {
        return variable.name();
    }

    String condition(String value) {
        return condition;
    }

    /** The value as the statement takes it. */
    Object parameter(String value) {
        return value;
    }

    /** What was given, constants in any case; empty when nothing was. */
    Optional<String> given(Function<String, String> parameters) {
        return Optional.ofNullable(parameters.apply(parameterName()))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(this::asWritten);
    }

    private String asWritten(String text) {
        return variable.options().stream()
                .filter(option -> option.equalsIgnoreCase(text))
                .findFirst()
                .orElse(text);
    }

    Optional<Objection> fault(Function<String, String> parameters) {
        return given(parameters).flatMap(text -> GivenText.refusal(FormValue.read(variable, TextNode.valueOf(text))));
    }

    private static List<String> choice(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String standsWhere(String step) {
        return "j.journey_id in (select s.journey_id from icp_monitor_step s where s.left_at is null and " + step + ")";
    }

    /** The day of Asia/Shanghai, whatever zone the database speaks. */
    private static String onTheDay(String moment, String day) {
        return "cast(%s at time zone 'Asia/Shanghai' as date) = :%s".formatted(moment, day);
    }
}
