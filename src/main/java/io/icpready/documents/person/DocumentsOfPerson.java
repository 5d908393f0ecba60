package io.icpready.documents.person;

import io.icpready.documents.Consent;
import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.documents.PersonalDataPart;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Pictures, consents and the log of openings that belong to one person. */
@Order(Ordered.LOWEST_PRECEDENCE)
class DocumentsOfPerson implements PersonalDataPart {

    private final DocumentStore store;
    private final Documents documents;
    private final OpenPictures pictures;
    private final Consents consents;

    DocumentsOfPerson(DocumentStore store, Documents documents, OpenPictures pictures, Consents consents) {
        this.store = store;
        this.documents = documents;
        this.pictures = pictures;
        this.consents = consents;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Map<String, Object> export(String userId) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put(
                "pictures",
                store.uploadedBy(userId).stream().map(this::described).toList());
        export.put(
                "consents",
                consents.ofPerson(userId).stream().map(this::described).toList());
        return export;
    }

    private Map<String, Object> described(DocumentRecord document) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("documentId", document.documentId());
        description.put("file", OpenPictures.fileName(document));
        description.put("journeyId", document.journeyId());
        description.put("type", document.type().name());
        document.purpose().ifPresent(purpose -> description.put("purpose", purpose.name()));
        description.put("uploadedAt", document.uploadedAt().toString());
        description.put("width", document.width());
        description.put("height", document.height());
        description.put("bytes", document.bytes());
        description.put("sha256", document.sha256());
        description.put("openedBy", pictures.openings(document.documentId()));
        return description;
    }

    private Map<String, Object> described(Consent consent) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("journeyId", consent.journeyId());
        description.put("textVersion", consent.textVersion());
        description.put("givenAt", consent.givenAt().toString());
        consent.withdrawnAt().ifPresent(at -> description.put("withdrawnAt", at.toString()));
        return description;
    }

    /** Drops the keys of the person's journeys too: what a backup still holds is noise. */
    @Override
    public void erase(String userId) {
        journeys(userId).forEach(documents::eraseJourney);
        store.forget(userId);
        consents.forget(userId);
    }

    private Set<String> journeys(String userId) {
        Stream<String> consented = consents.ofPerson(userId).stream().map(Consent::journeyId);
        Stream<String> uploaded = store.journeysWithUploadsOf(userId).stream();
        return Stream.concat(consented, uploaded).collect(Collectors.toSet());
    }
}
