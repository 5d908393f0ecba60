package io.icpready.journey.papers;

import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Confidence;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which the provider's console asks. Its steps are documented: log in; subject and domain, by
 * which it knows the kind of filing; the server by its service code; the leader; the service and its leader;
 * the pictures (alibabacloud.com/help/faq-detail/36925.htm, steps 1 to 5, and the pages of {@link #SOURCES}).
 * In which order one step asks, and in which it wants the pictures, no page says: that is ours, and the
 * screen says so.
 */
final class ConsoleOrder {

    /** Where the steps were read, by ids of the sources. */
    static final String SOURCES = "A-ADD, A-STEP, A-OV";

    /** Of 2018, confirmed in part by the overview of 2025; the console itself was not seen. */
    static final Confidence CONFIDENCE = Confidence.MEDIUM;

    /** Groups of facts. */
    static final List<String> GROUPS =
            List.of("account", "subject", "domain", "server", "leader", "service", "serviceLeader");

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
