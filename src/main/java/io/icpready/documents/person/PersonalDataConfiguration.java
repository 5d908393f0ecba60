package io.icpready.documents.person;

import io.icpready.access.PersonalAccount;
import io.icpready.documents.Documents;
import io.icpready.documents.PersonalDataPart;
import io.icpready.documents.desk.OpenPictures;
import io.icpready.documents.store.Consents;
import io.icpready.documents.store.DocumentStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what is done with one person's data. */
@Configuration(proxyBeanMethods = false)
class PersonalDataConfiguration {

    @Bean
    DocumentsOfPerson documentsOfPerson(
            DocumentStore store, Documents documents, OpenPictures pictures, Consents consents) {
        return new DocumentsOfPerson(store, documents, pictures, consents);
    }

    @Bean
    AccountOfPerson accountOfPerson(ObjectProvider<PersonalAccount> accounts) {
        return new AccountOfPerson(accounts);
    }

    @Bean
    PersonalData personalData(ObjectProvider<PersonalDataPart> parts, PlatformTransactionManager transactions) {
        return new PersonalData(parts, new TransactionTemplate(transactions));
    }
}
