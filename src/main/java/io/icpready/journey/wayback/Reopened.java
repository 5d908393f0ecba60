package io.icpready.journey.wayback;

import java.util.Optional;

/** What became of the wish to open a step again. */
public sealed interface Reopened {

    /**
     * It is open, or will be as soon as the step before it is done.
     *
     * @param taskId of its task; empty while its turn has not come
     */
    record Open(Optional<String> taskId) implements Reopened {}

    /** It has not been done yet and comes by itself. */
    record NotDone() implements Reopened {}

    /** The journey is between two steps at this moment. */
    record Moving() implements Reopened {}
}
