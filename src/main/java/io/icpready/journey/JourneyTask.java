package io.icpready.journey;

import io.icpready.access.FormVariable;
import io.icpready.rules.facts.Vocabulary;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A user task of a stage.
 *
 * @param id of the element
 * @param waitsFor who or what completes it
 * @param dueInWorkingDays until it is due; empty for the usual time
 * @param factGroups the facts that its form sends
 * @param others what its form sends beside facts
 */
public record JourneyTask(
        String id,
        WaitsFor waitsFor,
        OptionalInt dueInWorkingDays,
        List<String> factGroups,
        List<FormVariable> others) {

    /** Who or what a task waits for. */
    public enum WaitsFor {
        APPLICANT,
        REVIEWER,
        CLOCK
    }

    public JourneyTask {
        factGroups = List.copyOf(factGroups);
        others = List.copyOf(others);
    }

    static JourneyTask ofApplicant(String id) {
        return waitingFor(WaitsFor.APPLICANT, id);
    }

    static JourneyTask ofReviewer(String id) {
        return waitingFor(WaitsFor.REVIEWER, id);
    }

    /** Goes on by itself when its time has come. */
    static JourneyTask ofClock(String id) {
        return waitingFor(WaitsFor.CLOCK, id);
    }

    private static JourneyTask waitingFor(WaitsFor who, String id) {
        return new JourneyTask(id, who, OptionalInt.empty(), List.of(), List.of());
    }

    JourneyTask dueIn(int workingDays) {
        return new JourneyTask(id, waitsFor, OptionalInt.of(workingDays), factGroups, others);
    }

    JourneyTask asking(String... groups) {
        return new JourneyTask(id, waitsFor, dueInWorkingDays, List.of(groups), others);
    }

    JourneyTask and(FormVariable... variables) {
        return new JourneyTask(id, waitsFor, dueInWorkingDays, factGroups, List.of(variables));
    }

    /** Everything its form may send, facts first. */
    public List<FormVariable> form() {
        return Stream.concat(
                        Vocabulary.ofGroups(factGroups.toArray(String[]::new)).stream()
                                .map(FormVariable::of),
                        others.stream())
                .toList();
    }

    /** What it is called, in the catalogue. */
    public String nameKey() {
        return "journey.task." + id;
    }
}
