package io.icpready.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import io.icpready.rules.saying.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Pattern IMAGE_SIZE = Pattern.compile("200 KB");
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Properties chinese = catalogue("zh_CN");
    private final Properties english = catalogue("en");

    @Test
    @DisplayName("Every key of a table has its sentence in both languages, and no other exists")
    void keys() {
        Set<String> used = new TreeSet<>();
        keys("server-products", "howTo").forEach(used::add);
        keys("pre-approval", "howTo", "authority", "document").forEach(used::add);
        keys("required-documents", "reason", "howTo").forEach(used::add);
        keys("person-age", "needs", "needsOfStudent", "needsWithoutWork").forEach(used::add);
        keys("person-residency", "papers").forEach(used::add);
        Stream.of("domain-holders", "filing-limits")
                .flatMap(table -> file(table).rows().stream())
                .flatMap(row -> row.optionalText("document").stream())
                .forEach(used::add);

        assertThat(tableKeys(chinese)).isEqualTo(used);
        assertThat(tableKeys(english)).isEqualTo(used);
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    @DisplayName("Every sentence is a readable pattern in its language")
    void sentences() {
        chinese.forEach((key, text) -> {
            assertThat((String) text).as("%s", key).containsPattern("\\p{IsHan}");
            assertThat(new MessageFormat((String) text, Locale.CHINA).getArgumentNames())
                    .isEmpty();
        });
        english.forEach((key, text) -> {
            assertThat((String) text).as("%s", key).doesNotContainPattern("^$");
            assertThat(new MessageFormat((String) text, Locale.ENGLISH).getArgumentNames())
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("IMG-01 every document's how-to names the size of the picture")
    void pictureSize() {
        assertThat(chinese.stringPropertyNames().stream().filter(CatalogueTest::isHowTo))
                .isNotEmpty()
                .allMatch(key -> IMAGE_SIZE.matcher(chinese.getProperty(key)).find())
                .allMatch(key -> IMAGE_SIZE.matcher(english.getProperty(key)).find());
    }

    @ParameterizedTest(name = "Every source of {0} can be shown")
    @ValueSource(
            strings = {
                "server-products",
                "domain-validity",
                "document-validity",
                "required-documents",
                "pre-approval",
                "provinces",
                "person-age",
                "person-residency",
                "filed-elsewhere",
                "identity-documents",
                "phones",
                "address",
                "address-names",
                "name-shapes",
                "word-lists",
                "name-rules",
                "industry-keywords",
                "industry-words",
                "holder-names",
                "domain-holders",
                "filing-limits",
                "filed-subjects",
                "suffix-practice",
                "suffix-subjects"
            })
    void sources(String table) {
        Sources sources = SourceFile.load();

        assertThat(file(table).rows())
                .allSatisfy(row -> assertThat(sources.of(row.origin().source()))
                        .hasSize(row.origin().source().split(",").length));
    }

    @Test
    @DisplayName("A source has a title for readers, one web address at most, and a day or period")
    void sourcesAreForReaders() {
        assertThat(SourceFile.load().byId().values()).allSatisfy(source -> {
            assertThat(source.title()).isNotBlank().doesNotContain("<", "...");
            assertThat(source.address()).matches("(https?://[^\\s;]+)?");
            assertThat(source.date()).matches("(\\d{4}(-\\d\\d){0,2}|\\.\\.)(/(\\d{4}(-\\d\\d){0,2}|\\.\\.))?");
        });
    }

    @Test
    @DisplayName("A link is a whole https address; what is only possible leads to the rules")
    void links() {
        assertThat(file("required-documents").rows())
                .allSatisfy(row ->
                        assertThat(row.optionalText("link").orElse("https://")).startsWith("https://"))
                .filteredOn(row -> row.text("level").equals("CONDITIONAL"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.optionalText("link")).isPresent());
    }

    private static boolean isHowTo(String key) {
        return key.startsWith("documentHowTo.");
    }

    private static Set<String> tableKeys(Properties catalogue) {
        Set<String> keys = new TreeSet<>(catalogue.stringPropertyNames());
        keys.removeIf(key -> key.startsWith("provinceCard.topic."));
        return keys;
    }

    private static Stream<String> keys(String table, String... columns) {
        return file(table).rows().stream()
                .flatMap(row -> Stream.of(columns).map(row::optionalText).flatMap(Optional::stream));
    }

    private static DecisionFile file(String name) {
        try (InputStream xml = DataFile.open("processes/" + name + ".dmn")) {
            return DecisionFile.read(() -> ENGINE, xml, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties catalogue(String language) {
        Properties catalogue = new Properties();
        try (InputStreamReader text = new InputStreamReader(
                DataFile.open("messages-tables_" + language + ".properties"), StandardCharsets.UTF_8)) {
            catalogue.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return catalogue;
    }
}
