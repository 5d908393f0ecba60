package io.icpready.access;

/** Where it stands who did what to a journey; the monitor keeps it. */
@FunctionalInterface
public interface JourneyLog {

    /**
     * Notes what the current user did past the actions that ask for a reason.
     *
     * @param action {@code retry} or {@code resolve}
     * @param activityId the element of the model that it was done to
     */
    void note(String journeyId, String action, String activityId);
}
