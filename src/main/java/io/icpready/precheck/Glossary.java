package io.icpready.precheck;

import io.icpready.rules.facts.DocumentPurpose;
import io.icpready.rules.facts.DocumentType;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The vocabulary of facts in the reader's language, from which forms are made.
 *
 * @param documentTypes what can stand in {@code documents[].type}
 * @param documentPurposes what can stand in {@code documents[].purpose}
 */
record Glossary(List<Group> groups, List<Field> fields, List<Option> documentTypes, List<Option> documentPurposes) {

    /** A group of facts, for example {@code domain}. */
    record Group(String name, String label) {}

    /**
     * One fact.
     *
     * @param path name in JSON
     * @param variable name as a process variable
     * @param maximum longest text in characters, or largest number
     */
    record Field(
            String path,
            String variable,
            String group,
            String name,
            Form form,
            String label,
            long maximum,
            List<Option> options) {}

    /** A constant and its name. */
    record Option(String value, String label) {}

    /** The type of the constants of a fact, where it is not called like the fact. */
    private static final Map<String, String> TYPES = Map.of(
            "subject.kind", "subjectKind",
            "subject.householdProvince", "province",
            "service.type", "serviceType",
            "service.industries", "industry",
            "domain.registrarApproved", "registrarApproval",
            "domain.holderIdType", "idType",
            "server.product", "serverProduct");

    static Glossary in(Locale language) {
        return new Glossary(
                groups(language),
                Vocabulary.FIELDS.stream().map(field -> field(field, language)).toList(),
                options("documentType", DocumentType.values(), language),
                options("documentPurpose", DocumentPurpose.values(), language));
    }

    private static List<Group> groups(Locale language) {
        return Vocabulary.FIELDS.stream()
                .map(FactField::group)
                .distinct()
                .map(group -> new Group(group, Wording.render("factGroup." + group, language)))
                .toList();
    }

    private static Field field(FactField field, Locale language) {
        String type = TYPES.getOrDefault(field.path(), field.name());
        return new Field(
                field.path(),
                field.variable(),
                field.group(),
                field.name(),
                field.form(),
                Wording.render("fact." + field.path(), language),
                field.maximum(),
                field.options().stream()
                        .map(value -> option(type, value, language))
                        .toList());
    }

    private static List<Option> options(String type, Enum<?>[] constants, Locale language) {
        return Arrays.stream(constants)
                .map(constant -> option(type, constant.name(), language))
                .toList();
    }

    private static Option option(String type, String value, Locale language) {
        return new Option(value, Wording.render(type + "." + value, language));
    }
}
