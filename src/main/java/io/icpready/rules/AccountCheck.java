package io.icpready.rules;

import io.icpready.rules.facts.Account;
import io.icpready.rules.facts.Facts;

/** The account that files: ACC-01, ACC-02. */
final class AccountCheck {

    private AccountCheck() {}

    static Outcome judge(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.account().ifPresentOrElse(account -> judge(account, outcome), () -> outcome.base(Status.MISSING));
        return outcome.build();
    }

    private static void judge(Account account, Outcome.Builder outcome) {
        if (!Subjects.is(account.registered())) {
            outcome.add(Draft.block("ACC-01", "notRegistered").about("account.registered"));
        }
        if (account.id().isEmpty()) {
            outcome.add(Draft.info("ACC-02", "notNamed").about("account.id"));
        }
    }
}
