package io.icpready.journey.wayback;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;

/** Where a journey stands, and what of it a way to somewhere else closes. */
record Place(ActivityInstance journey) {

    private static final List<String> BEFORE_THE_BRANCHES = List.of(Element.REVIEW_CHECKLIST, Element.REGISTER_ACCOUNT);

    Stream<ActivityInstance> at(String element) {
        return Arrays.stream(journey.getActivityInstances(element));
    }

    boolean isAt(String element) {
        return at(element).findAny().isPresent();
    }

    /** Whether a step comes by itself once the one is done at which the journey stands. */
    boolean standsBefore(JourneyStage stage) {
        return stage == JourneyStage.ACCOUNT && isAt(Element.REVIEW_CHECKLIST)
                || stage != JourneyStage.CHECKLIST
                        && stage != JourneyStage.ACCOUNT
                        && BEFORE_THE_BRANCHES.stream().anyMatch(this::isAt);
    }

    /** Closes what is under way; reminders go on. */
    boolean leaveAll(ProcessInstanceModificationBuilder way) {
        Arrays.stream(journey.getChildActivityInstances())
                .filter(child -> !Element.REMINDERS.equals(child.getActivityId()))
                .forEach(child -> way.cancelActivityInstance(child.getId()));
        leaveTransitions(journey, way);
        return true;
    }

    boolean leave(String element, ProcessInstanceModificationBuilder way) {
        at(element).map(ActivityInstance::getId).forEach(way::cancelActivityInstance);
        return isAt(element);
    }

    /** Closes what is under way in a sub-process, which goes on itself. */
    static void leaveChildren(ActivityInstance run, ProcessInstanceModificationBuilder way) {
        Arrays.stream(run.getChildActivityInstances())
                .map(ActivityInstance::getId)
                .forEach(way::cancelActivityInstance);
        leaveTransitions(run, way);
    }

    /** The branches that have come to the join wait there alike: any one of them may go back. */
    boolean leaveJoinOnce(ProcessInstanceModificationBuilder way) {
        Optional<String> waits =
                at(Element.PREPARATION_JOIN).map(ActivityInstance::getId).findFirst();
        waits.ifPresent(way::cancelActivityInstance);
        if (waits.isPresent()) {
            return true;
        }
        Optional<String> arrives = Arrays.stream(journey.getTransitionInstances(Element.PREPARATION_JOIN))
                .map(TransitionInstance::getId)
                .findFirst();
        arrives.ifPresent(way::cancelTransitionInstance);
        return arrives.isPresent();
    }

    private static void leaveTransitions(ActivityInstance scope, ProcessInstanceModificationBuilder way) {
        Arrays.stream(scope.getChildTransitionInstances())
                .map(TransitionInstance::getId)
                .forEach(way::cancelTransitionInstance);
    }
}
