package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.practice.AppNames;
import io.icpready.rules.tables.practice.FiledSubjects;
import io.icpready.rules.tables.practice.FilingLimits;
import io.icpready.rules.tables.practice.HolderPractice;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
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

    /**
     * What is known of filing under a suffix, beside the list of those approved (DOM-02); province empty
     * when it is not known yet.
     *
     * @param suffix in Unicode form, without the leading dot
     */
    SuffixPractice suffixPractice(String suffix, Optional<Province> province);

    /** Whether a kind of subject may file under a suffix (DOM-14). */
    SuffixFit suffixFit(SubjectKind kind, String suffix);

    /**
     * Whether a person of a unit may hold its domain (DOM-09).
     *
     * @param person legal representative, shareholder, principal or senior manager
     */
    HolderPractice holder(Province province, HolderRelation person);

    /** How many services and domains a subject may file (LIM-01). */
    FilingLimits limits(boolean individual, Province province);

    /** Names that say nothing of an App (APP-04). */
    AppNames appNames();

    /** How a province treats a subject that has filed before (DOM-17, SUB-03). */
    FiledSubjects filedSubjects(Province province);

    /** The card of a province (PRV-01). */
    ProvinceCard province(Province province);

    /** What the provinces ask of the people of a filing. */
    PersonTables persons();
    /** What names may look like, and what their words are taken for (NAM-02 to NAM-06). */
    NameTables names();

    /** The approved suffixes (DOM-02). */
    SuffixList suffixes();
}
