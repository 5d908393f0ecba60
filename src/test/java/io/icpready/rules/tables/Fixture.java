package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.RequiredDocument.Level;
import java.util.Optional;

/** The tables, loaded once, and cases to ask them about. */
final class Fixture {

    static final DmnTables TABLES = DmnTables.load();

    private Fixture() {}

    static Province province(String chineseName) {
        for (Province province : Province.values()) {
            if (province.chineseName().equals(chineseName)) {
                return province;
            }
        }
        throw new IllegalArgumentException(chineseName);
    }

    static Case individual(String province) {
        return new Case(SubjectKind.INDIVIDUAL, province(province));
    }

    static Case enterprise(String province) {
        return new Case(SubjectKind.ENTERPRISE, province(province));
    }

    static Case of(SubjectKind kind, String province) {
        return new Case(kind, province(province));
    }

    /** A case in which nothing special holds, until it is said. */
    static final class Case {

        private final SubjectKind kind;
        private final Province province;
        private boolean leader = true;
        private boolean serviceLeader = true;
        private boolean leaderElsewhere;
        private boolean serviceLeaderElsewhere;
        private boolean household;
        private boolean renamed;
        private boolean commercial;
        private boolean person;
        private int domains = 1;

        private Case(SubjectKind kind, Province province) {
            this.kind = kind;
            this.province = province;
        }

        Case otherLeader() {
            leader = false;
            return this;
        }

        Case otherServiceLeader() {
            serviceLeader = false;
            return this;
        }

        Case leaderFiledElsewhere() {
            leaderElsewhere = true;
            return this;
        }

        Case serviceLeaderFiledElsewhere() {
            serviceLeaderElsewhere = true;
            return this;
        }

        Case householdElsewhere() {
            household = true;
            return this;
        }

        Case nameChanged() {
            renamed = true;
            return this;
        }

        Case commercialWording() {
            commercial = true;
            return this;
        }

        Case domainHeldByPerson() {
            person = true;
            return this;
        }

        Case domains(int count) {
            domains = count;
            return this;
        }

        DocumentCase documentCase() {
            return new DocumentCase(
                    kind,
                    province,
                    leader,
                    serviceLeader,
                    leaderElsewhere,
                    serviceLeaderElsewhere,
                    household,
                    renamed,
                    commercial,
                    person,
                    domains);
        }

        Optional<DocumentRule> asksFor(DocumentType type) {
            return TABLES.requiredDocuments(documentCase()).stream()
                    .filter(rule -> rule.type() == type)
                    .findFirst();
        }

        Optional<DocumentRule> asksFor(DocumentType type, DocumentPurpose purpose) {
            return TABLES.requiredDocuments(documentCase()).stream()
                    .filter(rule -> rule.type() == type)
                    .filter(rule -> rule.purpose().equals(Optional.of(purpose)))
                    .findFirst();
        }

        Optional<Level> level(DocumentType type) {
            return asksFor(type).map(DocumentRule::level);
        }

        Optional<Level> level(DocumentType type, DocumentPurpose purpose) {
            return asksFor(type, purpose).map(DocumentRule::level);
        }
    }
}
