package io.icpready.observations;

import java.util.List;
import java.util.Optional;

/** What is known of domains beyond what people typed. */
public interface DomainObservations {

    /**
     * What was seen within the last 24 hours. Asks nobody, and is there at once.
     *
     * @param typed a name as somebody typed it
     */
    Optional<DomainObservation> recent(String typed);

    /**
     * What was seen of it so far, newest first; asks nobody.
     *
     * @param typed a name as somebody typed it
     */
    List<DomainState> history(String typed);

    /**
     * What can be seen now, whatever was seen before; within a minute of the last time the same again.
     * Waits as {@link #lookUp} does.
     *
     * @param typed a name as somebody typed it
     */
    DomainObservation lookUpAnew(String typed);

    /**
     * What was seen within the last 24 hours, or else what can be seen now. Waits for as long as the
     * settings allow, never longer.
     *
     * @param typed a name as somebody typed it
     */
    DomainObservation lookUp(String typed);
}
