package io.icpready.wording;

import io.icpready.rules.saying.Argument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Renders message keys and named arguments as text, in Chinese ({@code zh-CN}, the default) or
 * English.
 */
public final class Wording {

    /** One catalogue per room; a key stands in one of them only. */
    static final List<String> CATALOGUES = List.of(
            "messages",
            "messages-names",
            "messages-labels",
            "messages-tables",
            "messages-web",
            "messages-precheck",
            "messages-journey",
            "messages-documents",
            "messages-observations",
            "messages-papers",
            "messages-hooks",
            "messages-monitor",
            "messages-access",
            ScreenWords.CATALOGUE);

    private static final Catalogue CHINESE = Catalogue.load(CATALOGUES, Locale.SIMPLIFIED_CHINESE);
    private static final Catalogue ENGLISH = Catalogue.load(CATALOGUES, Locale.ENGLISH);

    private Wording() {}

    /**
     * The language of this product that serves a reader's language: English for English, Chinese
     * for all else.
     */
    public static Locale localeFor(Locale wanted) {
        return catalogueFor(wanted).language();
    }

    /**
     * The sentence behind a key. An unknown key renders as itself, so that nothing is ever lost.
     */
    public static String render(String key, Map<String, Argument> arguments, Locale locale) {
        return render(key, arguments::get, locale);
    }

    /**
     * As above, where asking for an argument means something: those alone are asked for that the sentence
     * has.
     *
     * @param arguments what stands for an argument, by its name; null where nothing does
     */
    public static String render(String key, Function<String, Argument> arguments, Locale locale) {
        Catalogue catalogue = catalogueFor(locale);
        return catalogue
                .render(
                        key,
                        name -> Optional.ofNullable(arguments.apply(name))
                                .map(argument -> show(argument, catalogue))
                                .orElse(null))
                .orElse(key);
    }

    /** A sentence without arguments. */
    public static String render(String key, Locale locale) {
        return render(key, Map.of(), locale);
    }

    private static Object show(Argument argument, Catalogue catalogue) {
        return switch (argument.kind()) {
            case TEXT, DATE -> argument.value();
            case NUMBER -> new BigDecimal(argument.value());
            case KEY -> render(argument.value(), catalogue.language());
        };
    }

    private static Catalogue catalogueFor(Locale wanted) {
        return Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? ENGLISH : CHINESE;
    }
}
