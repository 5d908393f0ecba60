package io.icpready.bench.bare;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model asks {@code documentSlots}: three documents. */
public final class BareSlots {

    /** As many as the enterprise of the measured journeys has to bring. */
    static final List<String> SLOTS = List.of("FIRST", "SECOND", "THIRD");

    public List<String> toGather(DelegateExecution journey) {
        return SLOTS;
    }

    public String type(String slot) {
        return slot;
    }

    public String begun(DelegateExecution execution, String slot) {
        return slot;
    }
}
