package io.icpready.observations.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.observations.Trouble;
import io.icpready.rules.facts.choices.RegistrarScope;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Answers of registries are read for what they say, and for nothing else")
class RegistryAnswersTest {

    private static final Path ANSWERS = Path.of("src/test/resources/observations");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ENOUGH = 0.95;

    @Test
    void ofManyRegistries() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(samples().map(Sample::suffix).distinct()).hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expiresOn", "registeredOn", "registrar"})
    void nearlyAllSayIt(String fact) throws IOException {
        List<String> missed = new ArrayList<>();
        List<Sample> saying =
                samples().filter(sample -> sample.expected(fact).isPresent()).toList();
        for (Sample sample : saying) {
            if (!sample.read(fact).equals(sample.expected(fact))) {
                missed.add(sample.file() + ": " + sample.read(fact) + " for " + sample.expected(fact));
            }
        }
        assertThat(1 - (double) missed.size() / saying.size())
                .as("share of %d, missed %s", saying.size(), missed)
                .isGreaterThanOrEqualTo(ENOUGH);
    }

    @Test
    void theHolderWhereItIsShown() throws IOException {
        assertThat(samples().filter(Sample::isChinese))
                .hasSizeGreaterThanOrEqualTo(8)
                .allSatisfy(sample -> assertThat(sample.expected("holder")).isPresent());
        assertThat(samples().filter(sample -> sample.expected("holder").isPresent()))
                .allSatisfy(sample -> assertThat(sample.reply().holderName())
                        .as(sample.file())
                        .isEqualTo(sample.expected("holder")));
    }

    @Test
    void noPrivacyServiceIsAHolder() throws IOException {
        assertThat(reply("git.asia.txt", "git.asia").holderName()).isEmpty();
        assertThat(reply("name.com.txt", "name.com").holderName()).isEmpty();
        assertThat(Holder.of("张*")).isEmpty();
        assertThat(Holder.of("REDACTED FOR PRIVACY")).isEmpty();
    }

    @Test
    void statusesByTheirEppNames() throws IOException {
        assertThat(reply("zhihu.com.txt", "zhihu.com").statuses())
                .containsExactly("clientTransferProhibited", "clientUpdateProhibited");
        assertThat(reply("google.com.json", "google.com").statuses()).contains("serverUpdateProhibited");
        assertThat(Statuses.of(Stream.of("server hold", "serverHold https://icann.org/epp#serverHold", "Active")))
                .containsExactly("ok", "serverHold");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "420, Alibaba Cloud Computing (Beijing) Co. Ltd., MAINLAND",
                "-, 阿里云计算有限公司（万网）, MAINLAND",
                "-, 北京新网互联科技有限公司, MAINLAND",
                "-, 香港某某有限公司, -",
                "3775, ALIBABA.COM SINGAPORE E-COMMERCE PRIVATE LIMITED, INTERNATIONAL",
                "-, MarkMonitor Inc., INTERNATIONAL",
                "-, 'Dynadot, LLC', INTERNATIONAL",
                "99999, Somebody Else Ltd., -"
            })
    void whereARegistrarIsAtHome(Integer id, String name, RegistrarScope scope) {
        Registrars registrars = new Registrars(Registries.shipped(JSON, "registrars.json"));

        assertThat(registrars.scope(Optional.ofNullable(id), Optional.of(name))).isEqualTo(Optional.ofNullable(scope));
    }

    @ParameterizedTest
    @CsvSource({
        "No matching record., NOT_FOUND",
        "No match for \"NOBODY.COM\"., NOT_FOUND",
        "The queried object does not exist: DOMAIN NOT FOUND, NOT_FOUND",
        "The domain has not been registered., NOT_FOUND",
        "No Found, NOT_FOUND",
        "'Sorry, The domain you requested is in the reserved list.', NOT_FOUND",
        "Queried interval is too short., REFUSED",
        "WHOIS LIMIT EXCEEDED - SEE WWW.PIR.ORG/WHOIS FOR DETAILS, REFUSED",
        "<html><body>502 Bad Gateway</body></html>, UNREADABLE",
        "'', UNREADABLE"
    })
    void whatIsNoRegistration(String answer, Trouble trouble) {
        assertThat(WhoisAnswer.read(answer.getBytes(StandardCharsets.UTF_8), "nobody.com"))
                .isEqualTo(Reply.of(trouble));
    }

    @Test
    void anAnswerAboutAnotherNameIsNone() throws IOException {
        assertThat(reply("google.com.json", "example.com")).isEqualTo(Reply.of(Trouble.UNREADABLE));
        assertThat(reply("zhihu.com.txt", "example.com")).isEqualTo(Reply.of(Trouble.UNREADABLE));
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "429, REFUSED", "403, REFUSED", "503, REFUSED", "500, UNREADABLE", "200, UNREADABLE"})
    void rdapWithoutARegistration(int status, Trouble trouble) {
        assertThat(RdapAnswer.read(status, "[{]".getBytes(StandardCharsets.UTF_8), "a.com", JSON))
                .isEqualTo(Reply.of(trouble));
    }

    @Test
    void olderEncodings() {
        byte[] answer = "Domain Name: a.cn\nRegistrant: 青峰科技\nExpiration Time: 2030-01-24 08:47:55"
                .getBytes(Charset.forName("GB18030"));

        assertThat(WhoisAnswer.read(answer, "a.cn").holderName()).contains("青峰科技");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T16:30:00Z, 2027-01-01",
        "2026-12-31T15:59:59.0Z, 2026-12-31",
        "2020-06-06T00:00:00-0700, 2020-06-06",
        "2019-11-26 23:30:00 -0800, 2019-11-27",
        "2021-11-09 00:00:00 (UTC+8), 2021-11-09",
        "2003-03-17 12:20:05, 2003-03-17",
        "2020-10-31 (YYYY-MM-DD), 2020-10-31",
        "14-03-2004, 2004-03-14",
        "09-Jun-2028, 2028-06-09",
        "2021/05/31, 2021-05-31",
        "20250102, 2025-01-02"
    })
    void daysAreThoseOfShanghai(String said, String day) {
        assertThat(RegistryDay.read(said)).map(Object::toString).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not defined", "2021-13-45", "0000-00-00", "1899-01-01", "9999-12-31", "N/A", "20251"})
    void whatIsNoDay(String said) {
        assertThat(RegistryDay.read(said)).isEmpty();
    }

    @Test
    void neverThrowsWhateverComes() throws IOException {
        Random random = new Random(13);
        for (Sample sample : samples().toList()) {
            byte[] broken = Files.readAllBytes(ANSWERS.resolve("answers").resolve(sample.file()));
            for (int change = 0; change < 40; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(WhoisAnswer.read(broken, sample.name())).isNotNull();
            assertThat(RdapAnswer.read(200, broken, sample.name(), JSON)).isNotNull();
        }
    }

    private static Stream<Sample> samples() throws IOException {
        JsonNode expected = JSON.readTree(ANSWERS.resolve("expected.json").toFile());
        return StreamSupport.stream(expected.spliterator(), false).map(Sample::new);
    }

    private static Reply reply(String file, String name) throws IOException {
        byte[] answer = Files.readAllBytes(ANSWERS.resolve("answers").resolve(file));
        return file.endsWith(".json") ? RdapAnswer.read(200, answer, name, JSON) : WhoisAnswer.read(answer, name);
    }

    private record Sample(JsonNode row) {

        String file() {
            return row.path("file").asText();
        }

        String name() {
            return row.path("name").asText();
        }

        String suffix() {
            return name().substring(name().lastIndexOf('.') + 1);
        }

        boolean isChinese() {
            return suffix().equals("cn") || suffix().equals("xn--fiqs8s");
        }

        Optional<String> expected(String fact) {
            return Optional.ofNullable(row.path(fact).textValue());
        }

        Reply reply() {
            try {
                return RegistryAnswersTest.reply(file(), name());
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        }

        Optional<String> read(String fact) {
            Reply reply = reply();
            return switch (fact) {
                case "expiresOn" -> reply.expiresOn().map(Object::toString);
                case "registeredOn" -> reply.registeredOn().map(Object::toString);
                default -> reply.registrar();
            };
        }
    }
}
