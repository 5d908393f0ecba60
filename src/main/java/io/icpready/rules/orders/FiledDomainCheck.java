package io.icpready.rules.orders;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.SiteOnline;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.practice.FiledSubjects;
import java.util.Optional;
import java.util.stream.Stream;

/** A domain that is filed already (DOM-16), and what may be seen under one while the order runs (DOM-17). */
final class FiledDomainCheck {

    private static final String ONLINE = "DOM-17";
    private static final String SITE = "domain.siteOnline";

    private final Tables tables;

    FiledDomainCheck(Tables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(Facts facts, Domain domain) {
        return Stream.of(filer(domain), site(domain), otherSites(facts)).flatMap(drafts -> drafts);
    }

    private static Stream<Draft> filer(Domain domain) {
        if (!Subjects.is(domain.alreadyFiled()) || Subjects.is(domain.filedBySelf())) {
            return Stream.empty();
        }
        Draft draft = domain.filedBySelf().isPresent()
                ? Draft.block("DOM-16", "filedByAnother")
                : Draft.warn("DOM-16", "filerNotSaid");
        return Stream.of(
                draft.about("domain.alreadyFiled", "domain.filedBySelf").from("HR, H", Confidence.HIGH));
    }

    private static Stream<Draft> site(Domain domain) {
        if (domain.siteOnline().isEmpty()) {
            return Stream.of(site(Draft.info(ONLINE, "notSaid")));
        }
        SiteOnline online = domain.siteOnline().get();
        if (Subjects.is(domain.alreadyFiled())) {
            return Subjects.isFiledBySelf(domain) && online == SiteOnline.NO
                    ? Stream.of(site(Draft.warn(ONLINE, "filedAndClosed")))
                    : Stream.empty();
        }
        return switch (online) {
            case NO -> Stream.empty();
            case YES_MAINLAND -> Stream.of(site(Draft.block(ONLINE, "openInMainland")));
            case YES_OVERSEAS -> Stream.of(site(Draft.warn(ONLINE, "openOverseas")));
        };
    }

    private static Draft site(Draft draft) {
        return draft.about(SITE).from("TR, H, HR, ANY", Confidence.HIGH);
    }

    private Stream<Draft> otherSites(Facts facts) {
        boolean inOrder = facts.subject().flatMap(Subject::otherSitesInOrder).orElse(true);
        if (inOrder) {
            return Stream.empty();
        }
        Optional<FiledSubjects> known = Subjects.province(facts).map(tables::filedSubjects);
        Draft draft = known.filter(subjects -> subjects.otherSites() == Severity.BLOCK)
                .map(subjects -> Draft.block(ONLINE, "otherSitesRefused")
                        .constant("province", Subjects.province(facts).orElseThrow())
                        .from(subjects.origin()))
                .orElseGet(() -> Draft.warn(ONLINE, "otherSites").from("TR, H", Confidence.HIGH));
        return Stream.of(draft.about("subject.otherSitesInOrder"));
    }
}
