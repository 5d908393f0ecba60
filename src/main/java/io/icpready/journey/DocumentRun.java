package io.icpready.journey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known in one run of the sub-process that gathers a document. It rests in one variable, as
 * JSON; forms know its parts by the names of the contract.
 *
 * @param acceptable whether a reviewer may look at it; false as well for a picture that is kept
 * @param approved what the reviewer decided, until the next review begins
 * @param returned what a reviewer sent back last
 * @param last what happened to it last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DocumentRun(
        DocumentType type,
        Optional<DocumentPurpose> purpose,
        Optional<String> documentId,
        Optional<String> issuedOn,
        Optional<String> expiresOn,
        Optional<Boolean> longTerm,
        Optional<Verdict> verdict,
        boolean acceptable,
        Optional<Boolean> approved,
        Optional<String> rejectionReason,
        Optional<Returned> returned,
        Last last) {

    /** The picture that a reviewer sent back, and why; a reviewer sees them beside the new one. */
    public record Returned(Optional<String> documentId, Optional<String> reason) {}

    /** What may happen to a document. */
    public enum Last {
        BEGUN,
        INSPECTED,
        UNDER_REVIEW,
        APPROVED,
        REJECTED,
        REOPENED
    }

    /**
     * @param verdict why a document that was approved before is asked for again
     */
    public static DocumentRun begun(DocumentSlot slot, Optional<Verdict> verdict) {
        return of(Map.of(
                        Variable.DOCUMENT_TYPE,
                        slot.type().name(),
                        Variable.DOCUMENT_PURPOSE,
                        slot.purpose().map(Enum::name).orElse("")))
                .judged(verdict, false, Last.BEGUN);
    }

    /**
     * @param named its parts by their names; an older run holds a variable for each
     */
    public static DocumentRun of(Map<String, ?> named) {
        return new DocumentRun(
                DocumentType.valueOf((String) named.get(Variable.DOCUMENT_TYPE)),
                text(named, Variable.DOCUMENT_PURPOSE).map(DocumentPurpose::valueOf),
                text(named, Variable.DOCUMENT_ID),
                text(named, Variable.DOCUMENT_ISSUED_ON),
                text(named, Variable.DOCUMENT_EXPIRES_ON),
                Optional.ofNullable((Boolean) named.get(Variable.DOCUMENT_LONG_TERM)),
                Optional.ofNullable((Verdict) named.get(Variable.DOCUMENT_VERDICT)),
                Boolean.TRUE.equals(named.get(Variable.DOCUMENT_ACCEPTABLE)),
                Optional.ofNullable((Boolean) named.get(Variable.DOCUMENT_APPROVED)),
                text(named, Variable.DOCUMENT_REJECTION_REASON),
                text(named, Variable.RETURNED_DOCUMENT_ID)
                        .map(returned -> new Returned(Optional.of(returned), text(named, Variable.RETURNED_REASON))),
                Last.BEGUN);
    }

    /** As it rests in the variable. */
    public static DocumentRun read(ObjectMapper json, String text) {
        try {
            return json.readValue(text, DocumentRun.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is known of a document cannot be read", unreadable);
        }
    }

    /** As it rests in the variable. */
    public String written(ObjectMapper json) {
        try {
            return json.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is known of a document cannot be written", impossible);
        }
    }

    /** Its parts by their names; null for what was not said. */
    public Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put(Variable.DOCUMENT_TYPE, type.name());
        named.put(Variable.DOCUMENT_PURPOSE, purpose.map(Enum::name).orElse(null));
        named.put(Variable.DOCUMENT_ID, documentId.orElse(null));
        named.put(Variable.DOCUMENT_ISSUED_ON, issuedOn.orElse(null));
        named.put(Variable.DOCUMENT_EXPIRES_ON, expiresOn.orElse(null));
        named.put(Variable.DOCUMENT_LONG_TERM, longTerm.orElse(null));
        named.put(Variable.DOCUMENT_VERDICT, verdict.orElse(null));
        named.put(Variable.DOCUMENT_ACCEPTABLE, acceptable);
        named.put(Variable.DOCUMENT_APPROVED, approved.orElse(null));
        named.put(Variable.DOCUMENT_REJECTION_REASON, rejectionReason.orElse(null));
        named.put(
                Variable.RETURNED_DOCUMENT_ID,
                returned.flatMap(Returned::documentId).orElse(null));
        named.put(Variable.RETURNED_REASON, returned.flatMap(Returned::reason).orElse(null));
        return named;
    }

    /**
     * The same, with what a form says now.
     *
     * @param said by name; null takes an answer back
     */
    public DocumentRun saying(Map<String, ?> said) {
        Map<String, Object> named = named();
        named.putAll(said);
        return of(named);
    }

    /** What its check found, and whether it may be reviewed. */
    public DocumentRun inspected(Verdict found, boolean mayBeReviewed) {
        return judged(Optional.of(found), mayBeReviewed, Last.INSPECTED);
    }

    /** A review begins: what was decided before counts no more. */
    public DocumentRun underReview() {
        return decided(Optional.empty(), Optional.empty(), returned, Last.UNDER_REVIEW);
    }

    /** Decided as the reviewer has said. */
    public DocumentRun reviewed() {
        return isApproved()
                ? decided(approved, rejectionReason, returned, Last.APPROVED)
                : decided(
                        approved,
                        rejectionReason,
                        Optional.of(new Returned(documentId, rejectionReason)),
                        Last.REJECTED);
    }

    /** Asked for once more, the picture kept. */
    public DocumentRun reopened() {
        return judged(verdict, false, Last.REOPENED);
    }

    /** Left as it was before it was asked for once more: a reviewer may look at it. */
    public DocumentRun reviewable() {
        return judged(verdict, true, Last.INSPECTED);
    }

    @JsonIgnore
    public boolean isApproved() {
        return approved.filter(Boolean::booleanValue).isPresent();
    }

    /** What was found just now; empty when something else happened last. */
    public Optional<Verdict> newVerdict() {
        return last == Last.INSPECTED || last == Last.BEGUN ? verdict : Optional.empty();
    }

    /** Why it was sent back just now; empty when something else happened last. */
    public Optional<String> newRejection() {
        return last == Last.REJECTED ? rejectionReason : Optional.empty();
    }

    public DocumentSlot slot() {
        return new DocumentSlot(type, purpose);
    }

    /** The document as the rules judge it. */
    public GivenDocument given() {
        return new GivenDocument(
                type, purpose, issuedOn.map(LocalDate::parse), expiresOn.map(LocalDate::parse), longTerm);
    }

    private DocumentRun judged(Optional<Verdict> found, boolean mayBeReviewed, Last happened) {
        return new DocumentRun(
                type,
                purpose,
                documentId,
                issuedOn,
                expiresOn,
                longTerm,
                found,
                mayBeReviewed,
                approved,
                rejectionReason,
                returned,
                happened);
    }

    private DocumentRun decided(
            Optional<Boolean> decision, Optional<String> reason, Optional<Returned> sentBack, Last happened) {
        return new DocumentRun(
                type,
                purpose,
                documentId,
                issuedOn,
                expiresOn,
                longTerm,
                verdict,
                acceptable,
                decision,
                reason,
                sentBack,
                happened);
    }

    private static Optional<String> text(Map<String, ?> named, String name) {
        return Optional.ofNullable(named.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }
}
