package io.icpready.access.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.FormVariable;
import io.icpready.access.Refusal;
import io.icpready.access.guard.FormSubmission.Accepted;
import io.icpready.access.guard.FormSubmission.Refused;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a form sends is taken, or refused with field, expectation and what was found")
class FormSubmissionTest {

    private static final List<FormVariable> FORM = Stream.concat(
                    Vocabulary.ofGroups("subject", "service", "domain", "server").stream()
                            .map(FormVariable::of),
                    Stream.of(FormVariable.flag("documentLongTerm"), FormVariable.text("filingOrderNumber", 300)))
            .toList();

    @ParameterizedTest(name = "{0} = {1}: not {3}, but {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "domainExpiresOn | \"2027/01/02\" | 2026-11-23 | 2027/01/02",
                "domainExpiresOn | \"2027-02-30\" | 2026-11-23 | 2027-02-30",
                "domainExpiresOn | \"1899-12-31\" | 1900 | 1899-12-31",
                "domainExpiresOn | 20270102 | 2026-11-23 | 20270102",
                "domainAlreadyFiled | \"yes\" | true | yes",
                "domainAlreadyFiled | \"true\" | true (yes) | 'it is \"true\"'",
                "domainAlreadyFiled | 1 | true | 1",
                "domainHolderRelation | \"BOSS\" | SELF, UNIT, SHAREHOLDER | BOSS",
                "domainHolderRelation | [\"SELF\"] | SELF, UNIT | a list",
                "domainHolderRelation | {} | SELF, UNIT | an object",
                "subjectProvince | \"330100\" | 440000 | 330100",
                "serviceIndustries | \"NEWS,SPORT\" | NEWS, PUBLISHING | NEWS,SPORT",
                "serverMonthsRenewed | -1 | 0 to 100,000 | -1",
                "serverMonthsRenewed | 1.5 | 0 to 100,000 | 1.5",
                "serverMonthsRenewed | \"3\" | 0 to 100,000 | 3",
                "serverPublicBandwidthMbps | \"much\" | 0 to 1,000,000,000 | much",
                "domainName | 5 | text | 5",
                "domainName | true | text | true",
                "domainName | \"a\\u0000b\" | printed | a?b",
            })
    void saysWhatWasExpectedAndWhatWasFound(String name, String json, String expected, String found) {
        assertThat(refused(value(name, json))).contains(expected, found);
    }

    @Test
    void neverGivesMarkupOrAWholeNovelBack() {
        String sentence = refused(value("domainHolderRelation", "\"<i>" + "x".repeat(500) + "\""));
        assertThat(sentence).doesNotContain("<").contains("?i?xxx").hasSizeLessThan(300);
    }

    @Test
    void namesTheLengthOfWhatIsTooLong() {
        assertThat(refused(value("filingOrderNumber", "\"" + "x".repeat(400) + "\"")))
                .contains("Order number of the filing", "300", "400");
    }

    @Test
    void clearsWhatIsSaidAnewEachTimeAndWasLeftOut() {
        List<FormVariable> form =
                List.of(FormVariable.flag("documentLongTerm").anew(), FormVariable.text("documentId", 64));

        Accepted accepted = (Accepted) FormSubmission.read("{\"variables\":{}}".getBytes(UTF_8), form);

        assertThat(accepted.values()).containsOnlyKeys("documentLongTerm").containsValue(null);
        assertThat(new String(accepted.body(), UTF_8))
                .isEqualTo("{\"variables\":{\"documentLongTerm\":{\"type\":\"Boolean\",\"value\":null}}}");
    }

    @ParameterizedTest(name = "{0} as {1}: expected is {2}")
    @CsvSource({
        "domainExpiresOn, Date, String",
        "domainName, File, String",
        "domainName, Object, String",
        "domainName, Json, String",
        "domainAlreadyFiled, String, Boolean",
        "serverMonthsRenewed, String, Integer",
        "serverPublicBandwidthMbps, String, Double",
    })
    void namesTheTypeThatAVariableTakes(String name, String type, String expected) {
        String sentence = refused("{\"%s\":{\"value\":null,\"type\":\"%s\"}}".formatted(name, type));
        assertThat(sentence).contains(name, expected, type);
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "domainName | String | \"a.cn\"",
                "domainName | string | \"a.cn\"",
                "domainName | Null | null",
                "domainExpiresOn | String | \"2028-02-29\"",
                "domainExpiresOn | String | null",
                "domainExpiresOn | String | \"\"",
                "domainAlreadyFiled | Boolean | true",
                "domainAlreadyFiled | boolean | false",
                "serverMonthsRenewed | Integer | 3",
                "serverMonthsRenewed | Long | 3",
                "serverMonthsRenewed | Double | 3.0",
                "serverMonthsRenewed | Short | 3",
                "serverPublicBandwidthMbps | Double | 5",
                "serverPublicBandwidthMbps | Integer | 5",
                "serverPublicBandwidthMbps | Number | 5.5",
                "serviceIndustries | String | \"NEWS, GAMES\"",
                "serviceIndustries | String | \"\"",
            })
    void takesTheUsualSpellings(String name, String type, String json) {
        String typed = "{\"%s\":{\"value\":%s,\"type\":\"%s\"}}".formatted(name, json, type);
        assertThat(read(typed)).isInstanceOf(Accepted.class);
        assertThat(read(value(name, json))).isInstanceOf(Accepted.class);
    }

    @Test
    void namesTheVariablesThatAFormTakes() {
        assertThat(refused("{\"domainHolds\":{\"value\":true}}"))
                .contains("domainHolds", "domainName", "filingOrderNumber");
        assertThat(sentence(FormSubmission.read(body("{\"x\":{\"value\":1}}"), List.of())))
                .contains("x", "takes no variable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"domainName\":\"a.cn\"}",
                "{\"domainName\":null}",
                "{\"domainName\":{\"value\":\"a.cn\",\"valueInfo\":{\"transient\":true}}}",
                "{\"domainName\":{\"value\":\"a.cn\",\"local\":true}}",
                "{\"domainName\":{\"value\":\"a.cn\",\"type\":3}}"
            })
    void showsHowAVariableIsWritten(String variables) {
        assertThat(refused(variables)).contains("domainName", "value", "type");
    }

    @Test
    void saysItInChineseToo() {
        FormSubmission submission = read(value("domainExpiresOn", "\"2027/01/02\""));
        Refusal refusal = ((Refused) submission).refusal();
        assertThat(Wording.render(refusal.messageKey(), refusal.arguments(), Locale.SIMPLIFIED_CHINESE))
                .contains("域名到期", "2026-11-23", "实际为", "2027/01/02");
    }

    private static String value(String name, String json) {
        return "{\"%s\":{\"value\":%s}}".formatted(name, json);
    }

    private static String refused(String variables) {
        return sentence(read(variables));
    }

    private static String sentence(FormSubmission submission) {
        assertThat(submission).isInstanceOf(Refused.class);
        Refusal refusal = ((Refused) submission).refusal();
        assertThat(refusal.status()).isEqualTo(400);
        return Wording.render(refusal.messageKey(), refusal.arguments(), Locale.ENGLISH);
    }

    private static FormSubmission read(String variables) {
        return FormSubmission.read(body(variables), FORM);
    }

    private static byte[] body(String variables) {
        return ("{\"variables\":" + variables + "}").getBytes(UTF_8);
    }
}
