package io.icpready.rules.facts.choices;

import java.util.List;

/**
 * What was declared and has to stand on a document, by paths of facts: what a reviewer compares it with, and what
 * its applicant looks at when it comes back. The first of them says which step declares it.
 */
final class DocumentFacts {

    private static final List<String> SUBJECT =
            List.of("subject.kind", "subject.name", "subject.idType", "subject.idNumber", "subject.province");
    private static final List<String> LEADER = List.of("leader.name", "leader.idType", "leader.idNumber");
    private static final List<String> SERVICE_LEADER =
            List.of("serviceLeader.name", "serviceLeader.idType", "serviceLeader.idNumber");
    private static final List<String> HOLDER = List.of("domain.name", "domain.holderRelation", "domain.holderName");

    private DocumentFacts() {}

    static List<String> ofLeader() {
        return joined(List.of(LEADER, List.of("subject.kind", "subject.name")));
    }

    static List<String> ofServiceLeader() {
        return joined(List.of(SERVICE_LEADER, List.of("subject.kind", "subject.name")));
    }

    static List<String> ofCertificate() {
        return joined(
                List.of(SUBJECT, List.of("subject.certificateProvince", "leader.name", "leader.legalRepresentative")));
    }

    static List<String> ofSubject() {
        return joined(List.of(SUBJECT, List.of("service.name")));
    }

    static List<String> ofPersons() {
        return joined(List.of(SUBJECT, LEADER, SERVICE_LEADER, List.of("service.name")));
    }

    static List<String> ofService() {
        return joined(List.of(SUBJECT, List.of("service.name", "service.industries")));
    }

    static List<String> ofHolder() {
        return joined(List.of(HOLDER, List.of("subject.name")));
    }

    static List<String> ofDomain() {
        return List.of(
                "domain.name", "domain.holderName", "domain.registrar", "domain.registeredOn", "domain.expiresOn");
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
