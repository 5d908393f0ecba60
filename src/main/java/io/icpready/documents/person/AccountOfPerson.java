package io.icpready.documents.person;

import io.icpready.access.PersonalAccount;
import io.icpready.documents.PersonalDataPart;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;

/** The account of one person, and requests for one at its address. */
@Order(0)
class AccountOfPerson implements PersonalDataPart {

    private final ObjectProvider<PersonalAccount> accounts;

    AccountOfPerson(ObjectProvider<PersonalAccount> accounts) {
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "account";
    }

    @Override
    public Map<String, Object> export(String userId) {
        return accounts.stream().findFirst().map(kept -> kept.export(userId)).orElse(Map.of());
    }

    @Override
    public void erase(String userId) {
        accounts.ifAvailable(kept -> kept.forgetRequests(userId));
    }
}
