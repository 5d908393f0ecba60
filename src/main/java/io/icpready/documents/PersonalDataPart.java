package io.icpready.documents;

/**
 * What one room keeps of a person. Every bean of this type is asked when a person's data is
 * exported or erased (PIPL art. 45 and 47).
 */
public interface PersonalDataPart {

    /** Name of this part in the export, for example {@code documents}. */
    String name();

    /** Everything kept of this person, of values that JSON can hold. */
    Object export(String userId);

    /**
     * Erases it. Running work that cannot go on without it is ended first. Called in a transaction
     * that takes in all parts.
     */
    void erase(String userId);
}
