package io.icpready.documents.person;

import io.icpready.documents.PersonalDataPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionOperations;

/** One person's data over all rooms. */
public class PersonalData {

    private final ObjectProvider<PersonalDataPart> parts;
    private final TransactionOperations transaction;

    PersonalData(ObjectProvider<PersonalDataPart> parts, TransactionOperations transaction) {
        this.parts = parts;
        this.transaction = transaction;
    }

    public Map<String, Object> export(String userId) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("userId", userId);
        ordered().forEach(part -> all.put(part.name(), part.export(userId)));
        return all;
    }

    /** All or nothing: a person who was told so is gone from every room. */
    public void erase(String userId) {
        transaction.executeWithoutResult(status -> ordered().forEach(part -> part.erase(userId)));
    }

    /** The documents go last: ending a journey still asks for them. */
    private List<PersonalDataPart> ordered() {
        return parts.orderedStream().toList();
    }
}
