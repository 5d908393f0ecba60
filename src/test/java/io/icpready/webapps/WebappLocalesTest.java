package io.icpready.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Chinese texts of the engine's web applications against the English ones that they ship with.
 */
class WebappLocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|%[sd]|<a |<strong>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("Every English text has a Chinese one, and no Chinese text is left over")
    void chineseAndEnglishHaveTheSameKeys(String app) throws IOException {
        assertThat(texts(app, "zh-CN").keySet())
                .containsExactlyInAnyOrderElementsOf(texts(app, "en").keySet());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("A Chinese text fills in the same values and links as the English one")
    void chineseAndEnglishHaveTheSamePlaceholders(String app) throws IOException {
        var english = texts(app, "en");
        texts(app, "zh-CN")
                .forEach((key, chinese) ->
                        assertThat(placeholders(chinese)).as(key).isEqualTo(placeholders(english.get(key))));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("The Chinese file is in Chinese")
    void theChineseFileIsInChinese(String app) throws IOException {
        var chinese = texts(app, "zh-CN");
        long inChinese = chinese.values().stream()
                .filter(text -> HAN.matcher(text).find())
                .count();
        assertThat(inChinese).isGreaterThan(chinese.size() * 9L / 10);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("\\s", ""))
                .sorted()
                .toList();
    }

    private static TreeMap<String, String> texts(String app, String locale) throws IOException {
        var texts = new TreeMap<String, String>();
        String resource = APPS + app + "/locales/" + locale + ".json";
        try (InputStream stream = WebappLocalesTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(stream).as(resource).isNotNull();
            collect("", new ObjectMapper().readTree(withoutByteOrderMark(stream)), texts);
        }
        return texts;
    }

    private static String withoutByteOrderMark(InputStream stream) throws IOException {
        String json = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }

    private static void collect(String path, JsonNode node, TreeMap<String, String> texts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        } else {
            texts.put(path, node.isTextual() ? node.asText() : node.toString());
        }
    }
}
