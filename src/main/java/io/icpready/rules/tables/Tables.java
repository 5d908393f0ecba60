package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.persons.PersonTables;
import java.util.List;
import java.util.Optional;

/** Everything that may change without a change of code. Absent inputs never reach a table. */
public interface Tables {

    /** What a product must fulfil and how many service codes it gives (SRV-02, SRV-03, SRV-08). */
    ProductTerms product(ServerProduct product);

    /** How long a domain must still be valid in a province (DOM-03, DOM-04). */
    DomainValidity domainValidity(Province province);

    /** How old or how near its end a document may be (VAL-01 to VAL-06). */
    DocumentWindow documentWindow(DocumentType type, boolean individual, Province province);

    /** The documents that a case needs or may need (MAT-01, AUX-01 to AUX-11). */
    List<DocumentRule> requiredDocuments(DocumentCase documentCase);

    /**
     * What an industry needs before the filing (PRE-01, PRE-02); province empty when it is not
     * known yet.
     */
    PreApproval preApproval(Industry industry, Optional<Province> province);

    /** The card of a province (PRV-01). */
    ProvinceCard province(Province province);

    /** What the provinces ask of the people of a filing. */
    PersonTables persons();
    /** What names may look like, and what their words are taken for (NAM-02 to NAM-06). */
    NameTables names();

    /** The approved suffixes (DOM-02). */
    SuffixList suffixes();
}
