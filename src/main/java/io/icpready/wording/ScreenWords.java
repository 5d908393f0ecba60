package io.icpready.wording;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words that screens in the browser are made of: patterns by key, with named arguments, in the
 * language that serves a reader. Sentences of the rules are not among them: those come rendered.
 */
public final class ScreenWords {

    static final String CATALOGUE = "messages-screens";

    /** Labels of constants that a screen shows by itself, by the first part of their keys. */
    static final Set<String> LABELS = Set.of("confidence", "level", "severity", "status", "step");

    /** Names of tasks, which the engine shows in one language. */
    private static final String TASKS = "journey.task.";

    private static final Map<String, String> CHINESE = load(Locale.SIMPLIFIED_CHINESE);
    private static final Map<String, String> ENGLISH = load(Locale.ENGLISH);

    private ScreenWords() {}

    /** All of them, in the order of their keys. */
    public static Map<String, String> in(Locale wanted) {
        return Wording.localeFor(wanted).equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    private static Map<String, String> load(Locale language) {
        Map<String, String> words = new TreeMap<>(Catalogue.read(CATALOGUE, language));
        Catalogue.read("messages-journey", language).forEach((key, pattern) -> {
            if (key.startsWith(TASKS)) {
                words.put("taskName." + key.substring(TASKS.length()), pattern);
            }
        });
        Catalogue.read("messages-labels", language).forEach((key, pattern) -> {
            if (LABELS.contains(key.substring(0, key.indexOf('.')))) {
                words.put(key, pattern);
            }
        });
        return Collections.unmodifiableMap(words);
    }
}
