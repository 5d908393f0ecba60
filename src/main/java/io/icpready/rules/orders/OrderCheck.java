package io.icpready.rules.orders;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.OrderKind;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.practice.FiledSubjects;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of order it is, and what must come before it (SUB-03). */
final class OrderCheck {

    private static final String RULE = "SUB-03";
    private static final String SUBJECT = "subject.alreadyFiled";
    private static final String DOMAIN = "domain.alreadyFiled";

    private final Tables tables;

    OrderCheck(Tables tables) {
        this.tables = tables;
    }

    /** All that is to be said beside the subject's facts. */
    Stream<Draft> ofSubject(Facts facts, Subject subject) {
        return Stream.of(contradiction(facts), kind(facts, subject), empty(subject), renamed(facts, subject))
                .flatMap(drafts -> drafts);
    }

    /** Either answer may be the wrong one, so the step of each of them says so. */
    Stream<Draft> contradiction(Facts facts) {
        return isContradiction(facts)
                ? Stream.of(draft(Draft.block(RULE, "contradiction"), SUBJECT, "domain.filedBySelf"))
                : Stream.empty();
    }

    private static boolean isContradiction(Facts facts) {
        return facts.subject()
                        .flatMap(Subject::alreadyFiled)
                        .filter(filed -> !filed)
                        .isPresent()
                && facts.domain().filter(Subjects::isFiledBySelf).isPresent();
    }

    private static Stream<Draft> kind(Facts facts, Subject subject) {
        Optional<OrderKind> kind = OrderKinds.of(facts);
        if (kind.isPresent()) {
            return Stream.of(draft(Draft.info(RULE, variant(kind.get(), subject)), SUBJECT, DOMAIN)
                    .constant("order", kind.get()));
        }
        return isContradiction(facts) || isFiledByAnother(facts) ? Stream.empty() : Stream.of(question(facts, subject));
    }

    /** Who answered one of the two questions is asked the other one alone, and led to that. */
    private static Draft question(Facts facts, Subject subject) {
        boolean domainSaid = facts.domain().flatMap(Domain::alreadyFiled).isPresent();
        return subject.alreadyFiled().isPresent() && !domainSaid
                ? draft(Draft.info(RULE, "askDomain"), DOMAIN)
                : draft(Draft.info(RULE, "ask"), SUBJECT, DOMAIN);
    }

    private static String variant(OrderKind kind, Subject subject) {
        return switch (kind) {
            case FIRST_FILING -> "firstFiling";
            case NEW_SERVICE -> Subjects.is(subject.filedHere()) ? "newServiceHere" : "newService";
            case NEW_ACCESS -> "newAccess";
            case CHANGE -> "change";
        };
    }

    private static boolean isFiledByAnother(Facts facts) {
        return facts.domain().flatMap(Domain::alreadyFiled).orElse(false)
                && facts.domain()
                        .flatMap(Domain::filedBySelf)
                        .filter(bySelf -> !bySelf)
                        .isPresent();
    }

    private static Stream<Draft> empty(Subject subject) {
        return Subjects.is(subject.alreadyFiled()) && Subjects.is(subject.filingEmpty())
                ? Stream.of(draft(Draft.warn(RULE, "emptyFiling"), "subject.filingEmpty"))
                : Stream.empty();
    }

    private Stream<Draft> renamed(Facts facts, Subject subject) {
        boolean addsUnderAnOldName = Subjects.is(subject.nameChanged())
                && OrderKinds.of(facts).filter(OrderKind::isAddition).isPresent();
        return addsUnderAnOldName
                ? Stream.concat(
                        Stream.of(draft(Draft.warn(RULE, "changeFirst"), "subject.nameChanged")),
                        subject.province().map(tables::filedSubjects).stream()
                                .flatMap(known -> inProvince(known, subject)))
                : Stream.empty();
    }

    private static Stream<Draft> inProvince(FiledSubjects known, Subject subject) {
        return switch (known.renaming()) {
            case CHANGE_FIRST -> Stream.empty();
            case NEVER_TOGETHER -> Stream.of(inProvince("neverTogether", known, subject));
            case FILED_LEADER -> Stream.of(inProvince("filedLeader", known, subject));
        };
    }

    private static Draft inProvince(String variant, FiledSubjects known, Subject subject) {
        return Draft.info(RULE, variant)
                .constant("province", subject.province().orElseThrow())
                .about("subject.nameChanged")
                .from(known.origin());
    }

    private static Draft draft(Draft draft, String... about) {
        return draft.about(about).from("A-OV, FM, H, T", Confidence.HIGH);
    }
}
