package io.icpready.rules.checks;

import io.icpready.rules.facts.Account;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.Status;

/** The account that files: ACC-01, ACC-02. */
public final class AccountCheck {

    private AccountCheck() {}

    public static Outcome judge(Facts facts) {
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
