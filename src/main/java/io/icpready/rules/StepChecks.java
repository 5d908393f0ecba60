package io.icpready.rules;

import io.icpready.rules.checks.AccountCheck;
import io.icpready.rules.checks.DocumentsCheck;
import io.icpready.rules.checks.DomainCheck;
import io.icpready.rules.checks.PreApprovalCheck;
import io.icpready.rules.checks.ProfileCheck;
import io.icpready.rules.checks.ServerCheck;
import io.icpready.rules.checks.names.NamesCheck;
import io.icpready.rules.checks.persons.PersonsCheck;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.orders.Orders;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The checks behind each step. */
final class StepChecks {

    private final ProfileCheck profile;
    private final PersonsCheck persons;
    private final NamesCheck names;
    private final DomainCheck domain;
    private final ServerCheck server;
    private final DocumentsCheck documents;
    private final PreApprovalCheck preApproval;
    private final Orders orders;

    StepChecks(Tables tables) {
        profile = new ProfileCheck(tables);
        persons = new PersonsCheck(tables);
        names = new NamesCheck(tables);
        domain = new DomainCheck(tables);
        server = new ServerCheck(tables);
        documents = new DocumentsCheck(tables);
        preApproval = new PreApprovalCheck(tables);
        orders = new Orders(tables);
    }

    Outcome judge(Step step, Facts facts) {
        return switch (step) {
            case PROFILE ->
                profile.judge(facts).and(persons.judge(facts), names.ofProfile(facts), orders.ofProfile(facts));
            case ACCOUNT -> AccountCheck.judge(facts);
            case DOMAIN ->
                Orders.needsNoDomain(facts)
                        ? orders.ofDomain(facts)
                        : domain.judge(facts)
                                .and(persons.judgeHolder(facts), names.ofDomain(facts), orders.ofDomain(facts));
            case SERVER -> server.judge(facts);
            case DOCUMENTS -> documents.judge(facts);
            case PRE_APPROVAL -> preApproval.judge(facts);
        };
    }

    /** What is to be said of the dates of one document. */
    Outcome datesOf(GivenDocument document, Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        documents.judgeDates(document, facts, outcome);
        if (document.type() == DocumentType.PRE_APPROVAL_DOCUMENT) {
            preApproval.judge(facts.with(List.of(document))).dated().forEach(outcome::add);
        }
        return outcome.build();
    }

    Optional<Days> signing(DocumentType type, Facts facts, LocalDate submission) {
        return documents.signing(type, facts, submission);
    }

    boolean refusesHolder(Facts facts) {
        return domain.refusesHolder(facts);
    }
}
