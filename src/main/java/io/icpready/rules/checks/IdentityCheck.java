package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which document of identity who uses, and whether a unit's code can be right: MAT-03, MAT-04. */
public final class IdentityCheck {

    private static final Map<SubjectKind, Set<IdType>> UNIT_DOCUMENTS = Map.of(
            SubjectKind.ENTERPRISE,
            EnumSet.of(
                    IdType.BUSINESS_LICENSE,
                    IdType.UNIFIED_SOCIAL_CREDIT_CERTIFICATE,
                    IdType.ORGANIZATION_CODE_CERTIFICATE,
                    IdType.FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE),
            SubjectKind.GOVERNMENT_AGENCY,
            EnumSet.of(IdType.UNIFIED_SOCIAL_CREDIT_CERTIFICATE, IdType.ORGANIZATION_CODE_CERTIFICATE),
            SubjectKind.PUBLIC_INSTITUTION,
            EnumSet.of(
                    IdType.PUBLIC_INSTITUTION_CERTIFICATE,
                    IdType.UNIFIED_SOCIAL_CREDIT_CERTIFICATE,
                    IdType.ORGANIZATION_CODE_CERTIFICATE),
            SubjectKind.SOCIAL_ORGANIZATION,
            EnumSet.of(IdType.SOCIAL_ORGANIZATION_CERTIFICATE),
            SubjectKind.PRIVATE_NON_ENTERPRISE,
            EnumSet.of(IdType.PRIVATE_NON_ENTERPRISE_CERTIFICATE),
            SubjectKind.FOUNDATION,
            EnumSet.of(IdType.FOUNDATION_CERTIFICATE),
            SubjectKind.LAW_FIRM,
            EnumSet.of(IdType.LAW_FIRM_LICENSE));

    private static final Map<Residency, Set<IdType>> PERSONAL_DOCUMENTS = Map.of(
            Residency.MAINLAND,
            EnumSet.of(IdType.RESIDENT_ID, IdType.TEMPORARY_RESIDENT_ID),
            Residency.HONG_KONG_MACAO,
            EnumSet.of(IdType.HK_MACAO_RESIDENCE_PERMIT, IdType.HK_MACAO_TRAVEL_PERMIT),
            Residency.TAIWAN,
            EnumSet.of(IdType.TAIWAN_RESIDENCE_PERMIT, IdType.TAIWAN_TRAVEL_PERMIT),
            Residency.OTHER,
            EnumSet.of(IdType.PASSPORT, IdType.FOREIGN_PERMANENT_RESIDENT_ID));

    /**
     * Documents that bear a unified social credit code; law firm licences have their own number.
     */
    private static final Set<IdType> WITH_CREDIT_CODE = EnumSet.of(
            IdType.BUSINESS_LICENSE,
            IdType.UNIFIED_SOCIAL_CREDIT_CERTIFICATE,
            IdType.PUBLIC_INSTITUTION_CERTIFICATE,
            IdType.SOCIAL_ORGANIZATION_CERTIFICATE,
            IdType.PRIVATE_NON_ENTERPRISE_CERTIFICATE,
            IdType.FOUNDATION_CERTIFICATE,
            IdType.FOREIGN_REPRESENTATIVE_OFFICE_CERTIFICATE);

    private IdentityCheck() {}

    static Stream<Draft> ofLeaders(Facts facts) {
        return Stream.concat(
                facts.leader().stream().flatMap(leader -> documentOfPerson("leader", leader)),
                facts.serviceLeader().stream().flatMap(leader -> documentOfPerson("serviceLeader", leader)));
    }

    static Stream<Draft> ofSubject(Facts facts, Subject subject) {
        boolean isIndividual = subject.kind().filter(SubjectKind::isIndividual).isPresent();
        return Stream.of(
                        documentOfKind(subject),
                        creditCode(subject),
                        isIndividual ? individual(facts, subject) : Stream.<Draft>empty())
                .flatMap(drafts -> drafts);
    }

    private static Stream<Draft> documentOfKind(Subject subject) {
        if (subject.kind().isEmpty() || subject.idType().isEmpty()) {
            return Stream.empty();
        }
        SubjectKind kind = subject.kind().get();
        IdType idType = subject.idType().get();
        return isDocumentOf(kind, idType)
                ? Stream.empty()
                : Stream.of(Draft.block("MAT-03", kind.isIndividual() ? "notPersonal" : "notOfTheUnit")
                        .constant("kind", kind)
                        .constant("idType", idType)
                        .about("subject.idType")
                        .from(
                                kind.isIndividual() || kind == SubjectKind.ENTERPRISE ? "SEED" : "SEED, T",
                                Confidence.HIGH));
    }

    private static boolean isDocumentOf(SubjectKind kind, IdType idType) {
        return documentsOf(kind).contains(idType);
    }

    /** What identifies a subject of this kind (MAT-03); of an organisation of no named kind, any of a unit. */
    public static Set<IdType> documentsOf(SubjectKind kind) {
        return kind.isIndividual()
                ? Subjects.PERSONAL_DOCUMENTS
                : UNIT_DOCUMENTS.getOrDefault(kind, Subjects.UNIT_DOCUMENTS);
    }

    private static Stream<Draft> documentOfPerson(String group, Person person) {
        if (person.idType().isEmpty()) {
            return Stream.empty();
        }
        IdType idType = person.idType().get();
        if (!Subjects.isPersonal(idType)) {
            return Stream.of(personDraft("notOfAPerson", group, idType));
        }
        return person
                .residency()
                .filter(residency -> !documentsOf(residency).contains(idType))
                .map(residency -> wrongForResidency(group, idType, residency))
                .stream();
    }

    /** What identifies a person who lives there (MAT-04). */
    public static Set<IdType> documentsOf(Residency residency) {
        return PERSONAL_DOCUMENTS.get(residency);
    }

    private static Draft wrongForResidency(String group, IdType idType, Residency residency) {
        return personDraft("wrongForResidency", group, idType).constant("residency", residency);
    }

    private static Draft personDraft(String variant, String group, IdType idType) {
        return Draft.block("MAT-04", variant)
                .key("person", "person." + group)
                .constant("idType", idType)
                .about(group + ".idType");
    }

    private static Stream<Draft> creditCode(Subject subject) {
        return subject
                .idNumber()
                .filter(number ->
                        subject.idType().filter(WITH_CREDIT_CODE::contains).isPresent())
                .filter(number -> !Identifiers.isCreditCode(number))
                .map(number -> Draft.warn("MAT-03", "creditCode")
                        .text("number", Identifiers.mask(number))
                        .about("subject.idNumber"))
                .stream();
    }

    private static Stream<Draft> individual(Facts facts, Subject subject) {
        return Stream.of(
                        facts.leader().stream()
                                .flatMap(leader -> ownDocument(subject, leader, "leader", "leaderIsAnother")),
                        facts.serviceLeader().stream()
                                .flatMap(leader ->
                                        ownDocument(subject, leader, "serviceLeader", "serviceLeaderIsAnother")),
                        facts.leader().stream().flatMap(leader -> ownResidency(subject, leader)))
                .flatMap(drafts -> drafts);
    }

    /** Where the leader's document is not given again, the individual's own is judged. */
    private static Stream<Draft> ownResidency(Subject subject, Person leader) {
        return subject
                .idType()
                .filter(idType -> leader.idType().isEmpty() && Subjects.isPersonal(idType))
                .flatMap(idType -> leader.residency()
                        .filter(home -> !documentsOf(home).contains(idType))
                        .map(home -> wrongForResidency("subject", idType, home)))
                .stream();
    }

    /** An individual is both leaders in person and uses their own document (MAT-02). */
    private static Stream<Draft> ownDocument(Subject subject, Person leader, String group, String variant) {
        boolean differs = subject.idNumber().isPresent()
                && leader.idNumber().isPresent()
                && !subject.idNumber()
                        .map(Identifiers::foldNumber)
                        .equals(leader.idNumber().map(Identifiers::foldNumber));
        return differs
                ? Stream.of(Draft.block("MAT-03", variant)
                        .argument("expected", masked(subject.idNumber()))
                        .argument("found", masked(leader.idNumber()))
                        .about(group + ".idNumber"))
                : Stream.empty();
    }

    private static Argument masked(Optional<String> number) {
        return Argument.text(number.map(Identifiers::mask).orElseThrow());
    }
}
