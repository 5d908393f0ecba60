package io.icpready.journey.papers;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.Comparator;
import java.util.List;

/** The order in which the provider's console asks: the subject and its leader, then the service and its own. */
final class ConsoleOrder {

    /** Groups of facts. */
    static final List<String> GROUPS =
            List.of("subject", "leader", "service", "domain", "serviceLeader", "server", "account");

    private static final List<DocumentType> OF_SUBJECT = List.of(
            DocumentType.ORGANIZER_CERTIFICATE,
            DocumentType.SUBJECT_LEADER_ID,
            DocumentType.HANDHELD_PERSONAL_PHOTO,
            DocumentType.HANDHELD_UNIT_PHOTO,
            DocumentType.RESIDENCE_PERMIT,
            DocumentType.ESTABLISHMENT_PROOF,
            DocumentType.NAME_CHANGE_PROOF,
            DocumentType.FILING_COMMITMENT_LETTER);

    private static final List<DocumentType> OF_SERVICE = List.of(
            DocumentType.SERVICE_LEADER_ID,
            DocumentType.DOMAIN_CERTIFICATE,
            DocumentType.DOMAIN_REGISTRANT_PROOF,
            DocumentType.SITE_CONSTRUCTION_PLAN,
            DocumentType.COMMERCIAL_NATURE_STATEMENT,
            DocumentType.PRE_APPROVAL_DOCUMENT,
            DocumentType.NON_INVOLVEMENT_STATEMENT);

    /** Documents; what belongs to either by its purpose comes at the end of its part. */
    static final Comparator<GivenDocument> DOCUMENTS =
            Comparator.comparing(ConsoleOrder::part).thenComparing(ConsoleOrder::place);

    private ConsoleOrder() {}

    private static int part(GivenDocument document) {
        boolean ofSubject = OF_SUBJECT.contains(document.type())
                || document.purpose().filter(DocumentPurpose.LEADER::equals).isPresent();
        return ofSubject ? 0 : 1;
    }

    private static int place(GivenDocument document) {
        List<DocumentType> order = part(document) == 0 ? OF_SUBJECT : OF_SERVICE;
        int place = order.indexOf(document.type());
        return place < 0 ? order.size() : place;
    }
}
