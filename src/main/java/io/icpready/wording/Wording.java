package io.icpready.wording;

import com.ibm.icu.text.MessageFormat;
import io.icpready.rules.Argument;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Renders message keys and named arguments as text, in Chinese ({@code zh-CN}, the default) or
 * English.
 */
public final class Wording {

    /** One catalogue per room; a key stands in one of them only. */
    static final List<String> CATALOGUES =
            List.of(
                    "messages",
                    "messages-labels",
                    "messages-tables",
                    "messages-precheck",
                    "messages-journey",
                    "messages-documents",
                    "messages-hooks",
                    "messages-monitor",
                    "messages-access");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /**
     * The language of this product that serves a reader's language: English for English, Chinese
     * for all else.
     */
    public static Locale localeFor(Locale wanted) {
        return Locale.ENGLISH.getLanguage().equals(wanted.getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    /**
     * The sentence behind a key. An unknown key renders as itself, so that nothing is ever lost.
     */
    public static String render(String key, Map<String, Argument> arguments, Locale locale) {
        Locale language = localeFor(locale);
        Map<String, Object> values = new HashMap<>();
        arguments.forEach((name, argument) -> values.put(name, show(argument, language)));
        return pattern(key, language)
                .map(pattern -> new MessageFormat(pattern, language).format(values))
                .orElse(key);
    }

    /** A sentence without arguments. */
    public static String render(String key, Locale locale) {
        return render(key, Map.of(), locale);
    }

    private static Object show(Argument argument, Locale language) {
        return switch (argument.kind()) {
            case TEXT, DATE -> argument.value();
            case NUMBER -> new BigDecimal(argument.value());
            case KEY -> render(argument.value(), language);
        };
    }

    private static Optional<String> pattern(String key, Locale language) {
        return CATALOGUES.stream()
                .map(catalogue -> bundle(catalogue, language))
                .flatMap(Optional::stream)
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    private static Optional<ResourceBundle> bundle(String catalogue, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(catalogue, language, NO_FALLBACK));
        } catch (MissingResourceException missing) {
            return Optional.empty();
        }
    }
}
