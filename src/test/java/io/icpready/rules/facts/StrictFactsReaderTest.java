package io.icpready.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.FactsReader.Reading;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.wording.Wording;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrictFactsReaderTest {

    private static final StrictFactsReader READER = new StrictFactsReader();

    static Stream<FactField> fields() {
        return Vocabulary.FIELDS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void everyFactOfTheVocabularyCanBeRead(FactField field) {
        Reading reading = READER.read(group(field, sample(field)));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.facts().toString()).contains(shown(field));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void anAbsentValueAndANullAreTheSame(FactField field) {
        Facts absent = READER.read(Map.of(field.group(), Map.of())).facts();
        Reading reading = READER.read(group(field, null));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.facts()).isEqualTo(absent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aValueOfTheWrongTypeIsRefused(FactField field) {
        for (Object wrong : wrongTypes(field)) {
            Reading reading = READER.read(group(field, wrong));
            assertThat(reading.errors())
                    .as("%s = %s", field.path(), wrong)
                    .extracting(FieldError::field)
                    .containsExactly(field.path());
        }
    }

    static Stream<Arguments> refusals() {
        String long201 = "x".repeat(201);
        return Stream.of(
                arguments("subject.kind", "INDIVIDUUM", "unknownConstant"),
                arguments("subject.kind", "individual", "unknownConstant"),
                arguments("subject.kind", "", "unknownConstant"),
                arguments("subject.kind", 1, "unknownConstant"),
                arguments("subject.province", "999999", "notAProvince"),
                arguments("subject.province", "440100", "notAProvince"),
                arguments("subject.province", 440000, "notAProvince"),
                arguments("subject.name", long201, "tooLong"),
                arguments("subject.name", 7, "notText"),
                arguments("subject.name", List.of("a"), "notText"),
                arguments("domain.name", "x".repeat(2_001), "tooLong"),
                arguments("subject.name", "a\u0000b", "unprintable"),
                arguments("leader.name", "a\u202Eb", "unprintable"),
                arguments("account.id", "a\uD800b", "unprintable"),
                arguments("subject.nameChanged", "true", "notAFlag"),
                arguments("subject.nameChanged", 1, "notAFlag"),
                arguments("subject.domainCount", -1, "outOfRange"),
                arguments("subject.domainCount", 100_001, "outOfRange"),
                arguments("subject.domainCount", 1.5, "notAWholeNumber"),
                arguments("subject.domainCount", "3", "notAWholeNumber"),
                arguments("subject.domainCount", Double.NaN, "notAWholeNumber"),
                arguments("subject.domainCount", Double.POSITIVE_INFINITY, "notAWholeNumber"),
                arguments("subject.domainCount", new BigDecimal("1e999999"), "outOfRange"),
                arguments("subject.domainCount", new BigDecimal("1e-999999"), "outOfRange"),
                arguments("subject.domainCount", BigInteger.TEN.pow(30), "outOfRange"),
                arguments("server.orderAmountCny", -0.01, "outOfRange"),
                arguments("server.orderAmountCny", 1_000_000_001L, "outOfRange"),
                arguments("server.orderAmountCny", "100", "notANumber"),
                arguments("server.orderAmountCny", true, "notANumber"),
                arguments("server.orderAmountCny", new BigDecimal("1e-21"), "outOfRange"),
                arguments("domain.expiresOn", "2027-02-29", "impossibleDate"),
                arguments("domain.expiresOn", "2027-13-01", "impossibleDate"),
                arguments("domain.expiresOn", "1899-12-31", "impossibleDate"),
                arguments("domain.expiresOn", "2027-2-1", "notADate"),
                arguments("domain.expiresOn", "2027-02-01T00:00:00", "notADate"),
                arguments("domain.expiresOn", "01.02.2027", "notADate"),
                arguments("domain.expiresOn", "", "notADate"),
                arguments("domain.expiresOn", 20270201, "notADate"),
                arguments("service.industries", "NEWS", "notAList"),
                arguments("service.industries", Map.of(), "notAList"),
                arguments("service.industries", Collections.nCopies(1001, "NEWS"), "tooMany"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @MethodSource("refusals")
    void whatDoesNotBelongIsRefusedWithItsReason(String path, Object value, String reason) {
        Reading reading = READER.read(group(field(path), value));
        assertThat(reading.errors()).hasSize(1);
        FieldError error = reading.errors().get(0);
        assertThat(error.field()).isEqualTo(path);
        assertThat(error.messageKey()).isEqualTo("facts." + reason);
        assertIsSentence(error);
    }

    static Stream<Arguments> bounds() {
        return Stream.of(
                arguments("subject.name", "x".repeat(200)),
                arguments("domain.name", "x".repeat(2_000)),
                arguments("domain.name", "a\u0000b\uD800"),
                arguments("subject.name", "two\nlines"),
                arguments("service.industries", Collections.nCopies(1_000, "NEWS")),
                arguments("subject.domainCount", 0),
                arguments("subject.domainCount", 100_000L),
                arguments("subject.domainCount", 3.0),
                arguments("subject.domainCount", 3.0f),
                arguments("subject.domainCount", new BigDecimal("1e3")),
                arguments("subject.domainCount", BigInteger.TWO),
                arguments("server.orderAmountCny", 0),
                arguments("server.orderAmountCny", 1_000_000_000),
                arguments("server.orderAmountCny", 99.99),
                arguments("server.orderAmountCny", new BigDecimal("1e-20")),
                arguments("domain.expiresOn", "2028-02-29"),
                arguments("domain.expiresOn", "1900-01-01"),
                arguments("domain.expiresOn", "9999-12-31"),
                arguments("service.industries", List.of()));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("bounds")
    void whatIsJustWithinItsBoundsIsRead(String path, Object value) {
        assertThat(READER.read(group(field(path), value)).errors()).isEmpty();
    }

    @Test
    void numbersAreReadAsTheyAre() {
        Facts facts = READER.read(Map.of("server", Map.of("orderAmountCny", 99.99, "monthsRenewed", 1e3)))
                .facts();
        assertThat(facts.server().flatMap(server -> server.orderAmountCny())).contains(new BigDecimal("99.99"));
        assertThat(facts.server().flatMap(server -> server.monthsRenewed())).contains(1000);
    }

    @Test
    void textIsTrimmedAndBlankTextIsAbsent() {
        Facts facts = READER.read(Map.of("account", Map.of("id", "  42 "), "leader", Map.of("name", " ")))
                .facts();
        assertThat(facts.account().flatMap(account -> account.id())).contains("42");
        assertThat(facts.leader().flatMap(leader -> leader.name())).isEmpty();
    }

    @Test
    void oddTextInADomainNameIsNoErrorOfForm() {
        Reading reading = READER.read(Map.of("domain", Map.of("name", " http://例子。中国/%%% ")));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.facts().domain().flatMap(domain -> domain.name())).contains("http://例子。中国/%%%");
    }

    @Test
    void aGroupWithoutValuesIsNotAGroupThatWasNotGiven() {
        Facts facts = READER.read(Map.of("domain", Map.of())).facts();
        assertThat(facts.domain()).isPresent();
        assertThat(facts.server()).isEmpty();
        assertThat(facts.documents()).isEmpty();
        assertThat(READER.read(Map.of("documents", List.of())).facts().documents())
                .contains(List.of());
    }

    @Test
    void unknownNamesAreRefusedByTheirPath() {
        Reading reading = READER.read(Map.of(
                "subjekt",
                Map.of(),
                "domain",
                Map.of("expires", "2027-01-01"),
                "documents",
                List.of(Map.of("type", "OTHER", "kind", "x"))));
        assertThat(reading.errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("subjekt", "facts.unknownField"),
                        org.assertj.core.groups.Tuple.tuple("domain.expires", "facts.unknownField"),
                        org.assertj.core.groups.Tuple.tuple("documents[0].kind", "facts.unknownField"));
    }

    @Test
    void anUnknownNameIsRepeatedShortAndPrintable() {
        Reading reading = READER.read(Map.of("a\n\u0000" + "b".repeat(1000), 1));
        assertThat(reading.errors().get(0).field()).isEqualTo("a??" + "b".repeat(57) + "…");
        assertThat(READER.read(Map.of("c".repeat(60), 1)).errors().get(0).field())
                .isEqualTo("c".repeat(60));
    }

    @Test
    void aGroupThatIsNoObjectIsRefused() {
        for (String group : List.of("subject", "leader", "service", "account", "domain", "server")) {
            assertThat(READER.read(Map.of(group, "text")).errors())
                    .containsExactly(new FieldError(group, "facts.notAnObject", Map.of()));
        }
    }

    @Test
    void theSubmissionDateStandsAlone() {
        assertThat(READER.read(Map.of("submissionDate", "2026-11-23")).facts().submissionDate())
                .contains(LocalDate.parse("2026-11-23"));
        assertThat(READER.read(Map.of("submissionDate", "2026-11-31")).errors())
                .containsExactly(new FieldError("submissionDate", "facts.impossibleDate", Map.of()));
        assertThat(READER.read(Collections.singletonMap("submissionDate", null)).errors())
                .isEmpty();
    }

    @ParameterizedTest(name = "documents of type {0}")
    @EnumSource(DocumentType.class)
    void everyTypeOfDocumentCanBeRead(DocumentType type) {
        Map<String, Object> document = Map.of(
                "type", type.name(),
                "purpose", "SERVICE_LEADER",
                "issuedOn", "2026-01-02",
                "expiresOn", "2027-01-02",
                "longTerm", false);
        Reading reading = READER.read(Map.of("documents", List.of(document)));
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.facts().documents().orElseThrow())
                .containsExactly(new GivenDocument(
                        type,
                        Optional.of(DocumentPurpose.SERVICE_LEADER),
                        Optional.of(LocalDate.parse("2026-01-02")),
                        Optional.of(LocalDate.parse("2027-01-02")),
                        Optional.of(false)));
    }

    static Stream<Arguments> documentRefusals() {
        return Stream.of(
                arguments("text", "documents", "notAList"),
                arguments(Map.of(), "documents", "notAList"),
                arguments(Collections.nCopies(201, Map.of("type", "OTHER")), "documents", "tooMany"),
                arguments(List.of("x"), "documents[0]", "notAnObject"),
                arguments(Collections.singletonList(null), "documents[0]", "notAnObject"),
                arguments(List.of(Map.of()), "documents[0].type", "required"),
                arguments(
                        List.of(Map.of("type", "OTHER"), Map.of("type", "PICTURE")),
                        "documents[1].type",
                        "unknownConstant"),
                arguments(
                        List.of(Map.of("type", "OTHER", "purpose", "MINE")), "documents[0].purpose", "unknownConstant"),
                arguments(
                        List.of(Map.of("type", "OTHER", "issuedOn", "2026-02-30")),
                        "documents[0].issuedOn",
                        "impossibleDate"),
                arguments(List.of(Map.of("type", "OTHER", "expiresOn", "soon")), "documents[0].expiresOn", "notADate"),
                arguments(List.of(Map.of("type", "OTHER", "longTerm", "yes")), "documents[0].longTerm", "notAFlag"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("documentRefusals")
    void documentsThatCannotBeReadAreRefused(Object documents, String path, String reason) {
        Reading reading = READER.read(Map.of("documents", documents));
        assertThat(reading.errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(path, "facts." + reason));
        assertIsSentence(reading.errors().get(0));
    }

    @Test
    void twoHundredDocumentsAreRead() {
        assertThat(READER.read(Map.of("documents", Collections.nCopies(200, Map.of("type", "OTHER"))))
                        .facts()
                        .documents()
                        .orElseThrow())
                .hasSize(200);
    }

    @Test
    void industriesAreReadOnceEachInTheirOrder() {
        Reading reading = READER.read(Map.of("service", Map.of("industries", List.of("NEWS", "FOOD", "NEWS"))));
        assertThat(reading.facts().service().orElseThrow().industries()).containsExactly(Industry.NEWS, Industry.FOOD);
    }

    @Test
    void anUnknownIndustryIsRefusedByItsPlace() {
        Reading reading = READER.read(Map.of("service", Map.of("industries", Arrays.asList("NEWS", "X", 3))));
        assertThat(reading.errors())
                .extracting(FieldError::field)
                .containsExactly("service.industries[1]", "service.industries[2]");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Province.class)
    void everyProvinceIsReadByItsCode(Province province) {
        assertThat(READER.read(Map.of("subject", Map.of("province", province.code())))
                        .facts()
                        .subject()
                        .flatMap(subject -> subject.province()))
                .contains(province);
    }

    @Test
    void everyErrorIsListedAndTheRestIsRead() {
        Reading reading = READER.read(Map.of("domain", Map.of("expiresOn", "x", "registeredOn", "y", "name", "a.cn")));
        assertThat(reading.errors()).hasSize(2);
        assertThat(reading.facts().domain().flatMap(domain -> domain.name())).contains("a.cn");
    }

    private static void assertIsSentence(FieldError error) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(Wording.render(error.messageKey(), error.arguments(), locale))
                    .isNotEqualTo(error.messageKey())
                    .doesNotContain("{");
        }
    }

    private static FactField field(String path) {
        return fields().filter(field -> field.path().equals(path)).findFirst().orElseThrow();
    }

    private static Map<String, Object> group(FactField field, Object value) {
        Map<String, Object> group = new HashMap<>();
        group.put(field.name(), value);
        return Map.of(field.group(), group);
    }

    private static Object sample(FactField field) {
        return switch (field.form()) {
            case TEXT -> "a text";
            case DATE -> "2026-11-23";
            case FLAG -> true;
            case INTEGER -> 7;
            case DECIMAL -> 7.5;
            case PROVINCE -> "440000";
            case CHOICE -> field.options().get(0);
            case CHOICES -> List.of(field.options().get(0));
            case NAMES -> List.of("a name");
        };
    }

    private static String shown(FactField field) {
        return switch (field.form()) {
            case PROVINCE -> field.name() + "=Optional[GUANGDONG]";
            case CHOICES, NAMES -> field.name() + "=" + sample(field);
            default -> field.name() + "=Optional[" + sample(field) + "]";
        };
    }

    private static List<Object> wrongTypes(FactField field) {
        Object list = List.of("x");
        Object map = Map.of("x", 1);
        return switch (field.form()) {
            case TEXT, DATE, PROVINCE, CHOICE -> List.of(true, 1, list, map);
            case FLAG -> List.of("true", 1, list, map);
            case INTEGER, DECIMAL -> List.of("1", true, list, map);
            case CHOICES -> List.of("NEWS", true, 1, map);
            case NAMES -> List.of("NEWS", true, 1, map, List.of(1), List.of(List.of("x")));
        };
    }

    @Test
    void theTableAboveKnowsEveryForm() {
        assertThat(fields().map(FactField::form)).contains(Form.values());
    }
}
