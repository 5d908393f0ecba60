package io.icpready.observations;

/** Which domains are looked up again every night, for whom. */
public interface DomainWatch {

    /**
     * From now on, in the caller's transaction; another name in place of the one before.
     *
     * @param journeyId who hears of changes
     * @param typed the name as somebody typed it
     */
    void watch(String journeyId, String typed);

    /** Not in the night only, but within minutes as well: its domain is about to matter. */
    void soon(String journeyId);

    /** The journey hears of no change any longer. */
    void forget(String journeyId);
}
