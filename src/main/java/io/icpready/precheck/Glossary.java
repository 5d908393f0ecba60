package io.icpready.precheck;

import io.icpready.rules.Offers;
import io.icpready.rules.Offers.Offer;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.TableQuestions;
import io.icpready.rules.facts.Condition;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentTraits;
import io.icpready.rules.facts.choices.DocumentTraits.Need;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.ReviewPoint;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.ServerRegion;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.tables.ProductTerms;
import io.icpready.rules.tables.Tables;
import io.icpready.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The vocabulary of facts in the reader's language, from which forms are made.
 *
 * @param documentTypes what can stand in {@code documents[].type}
 * @param documentPurposes what can stand in {@code documents[].purpose}
 * @param provableRelations what {@code domain.holderRelation} may be of a unit that brings a proof
 * @param products what to know of each {@code server.product} before buying it
 * @param regions what the console calls the places of {@code server.region}
 * @param pictures how large a picture of a document may be (IMG-01, IMG-02)
 */
record Glossary(
        List<Group> groups,
        List<Field> fields,
        List<DocumentOption> documentTypes,
        List<PurposeOption> documentPurposes,
        List<HolderRelation> provableRelations,
        List<Product> products,
        List<Option> regions,
        Pictures pictures) {

    /** A group of facts, for example {@code domain}. */
    record Group(String name, String label) {}

    /**
     * One fact.
     *
     * @param path name in JSON
     * @param variable name as a process variable
     * @param maximum longest text in characters, or largest number
     * @param offers which options to offer after other answers: the first case that holds counts
     * @param askedWhen what must have been answered before the fact matters; all of it must hold
     * @param needed whether the forms of a journey want an answer wherever they ask
     * @param personal whether it tells who a person is or how to reach one
     * @param ofOrder whether the provider's order asks for it in the end
     */
    record Field(
            String path,
            String variable,
            String group,
            String name,
            Form form,
            String label,
            long maximum,
            List<Option> options,
            List<Offer> offers,
            List<Condition> askedWhen,
            boolean needed,
            boolean personal,
            boolean ofOrder) {}

    /** A constant and its name. */
    record Option(String value, String label) {}

    /**
     * A type of document.
     *
     * @param issuedOn whether its day of issue or signing is asked for
     * @param expiresOn whether its end is asked for
     * @param twoSided whether both sides belong into the picture
     * @param reviewPoints what a reviewer looks for in the picture, in this order
     * @param facts what was declared and has to stand on it, by paths; the first says which step declares it
     */
    record DocumentOption(
            String value,
            String label,
            Need issuedOn,
            Need expiresOn,
            boolean twoSided,
            List<PointOfReview> reviewPoints,
            List<String> facts) {}

    /** @param person the group of facts of the person whose document it is; empty for one of an industry */
    record PurposeOption(String value, String label, Optional<String> person) {}

    /** @param ofUnits whether it is looked for in the documents of units only */
    record PointOfReview(String value, String label, boolean ofUnits) {}

    /**
     * A product of the provider.
     *
     * @param mainland whether the product itself must stand in the mainland
     * @param howTo what to buy
     * @param link where; null when there is no page of its own
     */
    record Product(String value, boolean mainland, String howTo, String link) {}

    /** Bytes and pixels, inclusive. */
    record Pictures(int leastBytes, int mostBytes, long mostPixels) {}

    private static final Pictures PICTURES =
            new Pictures(PictureLimits.MIN_BYTES, PictureLimits.MAX_BYTES, PictureLimits.MAX_PIXELS);

    static Glossary in(Locale language, Tables tables) {
        return new Glossary(
                groups(language),
                Vocabulary.FIELDS.stream()
                        .map(field -> field(field, language, tables))
                        .toList(),
                Arrays.stream(DocumentType.values())
                        .map(type -> document(type, language))
                        .toList(),
                Arrays.stream(DocumentPurpose.values())
                        .map(purpose -> purpose(purpose, language))
                        .toList(),
                Offers.relationsWithProof(),
                Arrays.stream(ServerProduct.values())
                        .map(product -> product(tables.product(product), language))
                        .toList(),
                Arrays.stream(ServerRegion.values())
                        .map(region -> region(region, language))
                        .toList(),
                PICTURES);
    }

    private static DocumentOption document(DocumentType type, Locale language) {
        DocumentTraits traits = type.traits();
        return new DocumentOption(
                type.name(),
                Wording.render("documentType." + type, language),
                traits.issuedOn(),
                traits.expiresOn(),
                traits.twoSided(),
                traits.points().stream().map(point -> point(point, language)).toList(),
                type.facts());
    }

    private static PurposeOption purpose(DocumentPurpose purpose, Locale language) {
        return new PurposeOption(
                purpose.name(), Wording.render("documentPurpose." + purpose, language), purpose.person());
    }

    private static PointOfReview point(ReviewPoint point, Locale language) {
        return new PointOfReview(point.name(), Wording.render(Labels.of(point), language), point.ofUnits());
    }

    private static Product product(ProductTerms terms, Locale language) {
        return new Product(
                terms.product().name(),
                terms.mainland(),
                Wording.render(terms.howToKey(), language),
                terms.link().orElse(null));
    }

    private static Option region(ServerRegion region, Locale language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        return new Option(region.id(), english ? region.englishName() : region.chineseName());
    }

    private static List<Group> groups(Locale language) {
        return Vocabulary.FIELDS.stream()
                .map(FactField::group)
                .distinct()
                .map(group -> new Group(group, Wording.render("factGroup." + group, language)))
                .toList();
    }

    private static Field field(FactField field, Locale language, Tables tables) {
        return new Field(
                field.path(),
                field.variable(),
                field.group(),
                field.name(),
                field.form(),
                Wording.render("fact." + field.path(), language),
                field.maximum(),
                field.options().stream()
                        .map(value -> option(field.optionLabel(), value, language))
                        .toList(),
                Offers.of(field.path()),
                TableQuestions.askedWhen(field, tables),
                field.needed(),
                field.personal(),
                field.ofOrder());
    }

    private static Option option(String type, String value, Locale language) {
        return new Option(value, Wording.render(type + "." + value, language));
    }
}
