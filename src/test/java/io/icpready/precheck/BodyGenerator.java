package io.icpready.precheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * Request bodies by chance: sound ones, and sound ones that were then spoilt in every known way.
 */
final class BodyGenerator {

    /** Stands for what people type of themselves. */
    static final String PERSONAL = "欧阳娜娜CANARY";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of(
            PERSONAL,
            "110101199003078888",
            "91310000MA1FL00001",
            "example.com",
            "青峰.中国",
            "xn--" + "z".repeat(80),
            "a.".repeat(100),
            "cn-hangzhou",
            "cn-hongkong",
            "",
            " ",
            "\u0000\u0001",
            "\u202Ertl",
            "😀",
            "{0} '{' {x",
            "%s%n ${jndi:x} #{7*7}",
            "<script>alert(1)</script>");
    private static final List<String> ODD_JSON = List.of(
            "null",
            "true",
            "-1",
            "0.1",
            "1e400",
            "-1e-400",
            "1e999999999",
            "123456789012345678901234567890",
            "9".repeat(200),
            "\"\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"0000-00-00\"",
            "\"+999999999-12-31\"",
            "\"9999-12-31\"",
            "\"1900-01-01\"",
            "\"2027-02-29\"",
            "\"２０２７-０１-０１\"",
            "[]",
            "[[[]]]",
            "{}",
            "{\"a\":{\"b\":{}}}",
            "NaN",
            "Infinity",
            "undefined",
            "0x1F",
            "01",
            "'x'",
            "/*x*/1");

    private final Random random;

    BodyGenerator(long seed) {
        random = new Random(seed);
    }

    byte[] next() {
        String sound = json(soundFacts());
        return switch (random.nextInt(12)) {
            case 0 -> bytes(sound);
            case 1 -> bytes(json(withUnknownName()));
            case 2 -> bytes(withOddValue(sound));
            case 3 -> bytes(withNameTwice(sound));
            case 4 -> bytes(withOneValueDeep());
            case 5 -> bytes(withHugeText());
            case 6 -> brokenText(bytes(sound));
            case 7 -> bytes(sound.substring(0, random.nextInt(sound.length() + 1)));
            case 8 -> bytes(sound + oneOf(List.of(" {}", "]", "}", " x", "\u0000", ",")));
            case 9 -> noise();
            case 10 -> sound.getBytes(StandardCharsets.UTF_16);
            default -> bytes(json(withSwappedValues()));
        };
    }

    private Map<String, Object> soundFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (FactField field : Vocabulary.FIELDS) {
            if (random.nextInt(3) > 0) {
                group(facts, field.group()).put(field.name(), value(field));
            }
        }
        if (random.nextBoolean()) {
            facts.put(
                    "documents",
                    IntStream.range(0, random.nextInt(6))
                            .mapToObj(i -> document())
                            .toList());
        }
        if (random.nextBoolean()) {
            facts.put(Vocabulary.SUBMISSION_DATE, day());
        }
        return facts;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> group(Map<String, Object> facts, String name) {
        return (Map<String, Object>) facts.computeIfAbsent(name, any -> new LinkedHashMap<>());
    }

    private Object value(FactField field) {
        return switch (field.form()) {
            case TEXT -> oneOf(TEXTS);
            case NAMES -> List.of(oneOf(TEXTS));
            case DATE -> day();
            case FLAG -> random.nextBoolean();
            case INTEGER -> random.nextInt((int) field.maximum() + 1);
            case DECIMAL -> random.nextInt(1000) / 8.0;
            case PROVINCE, CHOICE -> oneOf(field.options());
            case CHOICES ->
                field.options().stream()
                        .filter(option -> random.nextInt(4) == 0)
                        .toList();
        };
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", oneOf(Arrays.asList(DocumentType.values())).name());
        if (random.nextBoolean()) {
            document.put(
                    "purpose", oneOf(Arrays.asList(DocumentPurpose.values())).name());
        }
        if (random.nextBoolean()) {
            document.put("issuedOn", day());
        }
        if (random.nextBoolean()) {
            document.put("expiresOn", day());
        }
        if (random.nextBoolean()) {
            document.put("longTerm", random.nextBoolean());
        }
        return document;
    }

    private String day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(4000)).toString();
    }

    private Map<String, Object> withUnknownName() {
        Map<String, Object> facts = soundFacts();
        String name = oneOf(List.of("colour", "__proto__", "", "\u0000", "名", "x".repeat(5000)));
        Map<String, Object> home = random.nextBoolean() ? facts : group(facts, oneOf(List.of("subject", "server")));
        home.put(name, oneOf(TEXTS));
        return facts;
    }

    private Map<String, Object> withSwappedValues() {
        Map<String, Object> facts = soundFacts();
        for (int i = 0; i < 3; i++) {
            FactField field = oneOf(Vocabulary.FIELDS);
            group(facts, field.group()).put(field.name(), value(oneOf(Vocabulary.FIELDS)));
        }
        if (random.nextInt(3) == 0) {
            facts.put(oneOf(List.of("subject", "documents", "submissionDate")), value(oneOf(Vocabulary.FIELDS)));
        }
        return facts;
    }

    private String withOddValue(String sound) {
        FactField field = oneOf(Vocabulary.FIELDS);
        return random.nextInt(4) == 0
                ? sound.replaceFirst(":[^,{}\\[\\]]+", ":" + Matcher.quoteReplacement(oneOf(ODD_JSON)))
                : "{\"%s\":{\"%s\":%s}}".formatted(field.group(), field.name(), oneOf(ODD_JSON));
    }

    private String withNameTwice(String sound) {
        FactField field = oneOf(Vocabulary.FIELDS);
        return random.nextBoolean()
                ? "{\"%s\":{\"%2$s\":null,\"%2$s\":null}}".formatted(field.group(), field.name())
                : "{\"subject\":{}," + sound.substring(1);
    }

    private String withOneValueDeep() {
        int depth = 1 + random.nextInt(10_000);
        FactField field = oneOf(Vocabulary.FIELDS);
        String opening = oneOf(List.of("[", "{\"a\":"));
        String closing = random.nextBoolean() ? (opening.equals("[") ? "]" : "1}").repeat(depth) : "";
        return "{\"%s\":{\"%s\":%s%s}}".formatted(field.group(), field.name(), opening.repeat(depth), closing);
    }

    private String withHugeText() {
        FactField field = oneOf(Vocabulary.FIELDS);
        String text = oneOf(List.of("a", "名", "9", ".", "😀", "-")).repeat(random.nextInt(40_000));
        return "{\"%s\":{\"%s\":\"%s\"}}".formatted(field.group(), field.name(), text);
    }

    private byte[] brokenText(byte[] sound) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            sound[random.nextInt(sound.length)] = (byte) (0x80 + random.nextInt(0x80));
        }
        return sound;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(500)];
        random.nextBytes(noise);
        return noise;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
