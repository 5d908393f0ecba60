package io.icpready.rules.orders;

import io.icpready.rules.facts.choices.AppPlatform;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that may say one thing of each platform: {@code ANDROID=…; IOS=…}, or the same of all.
 *
 * @param named what is said of a platform by its name
 * @param others what is said without a name, in order
 */
record PerPlatform(Map<AppPlatform, String> named, List<String> others) {

    private static final Pattern ENTRIES = Pattern.compile("[;；\\n]+");
    private static final Pattern NAMED =
            Pattern.compile("(ANDROID|IOS|HARMONY|OTHER)\\s*[=:：]\\s*(.+)", Pattern.CASE_INSENSITIVE);

    static PerPlatform of(String text) {
        Map<AppPlatform, String> named = new EnumMap<>(AppPlatform.class);
        List<String> others = new ArrayList<>();
        for (String entry : ENTRIES.split(text)) {
            Matcher matcher = NAMED.matcher(entry.strip());
            if (matcher.matches()) {
                named.put(platform(matcher), matcher.group(2).strip());
            } else if (!entry.isBlank()) {
                others.add(entry.strip());
            }
        }
        return new PerPlatform(named, List.copyOf(others));
    }

    /** What is said of a platform: under its name, or else without one, what has its form before the rest. */
    Optional<String> of(AppPlatform platform, Predicate<String> form) {
        return Optional.ofNullable(named.get(platform))
                .or(() -> others.stream().filter(form).findFirst())
                .or(() -> others.stream().findFirst());
    }

    private static AppPlatform platform(MatchResult found) {
        return AppPlatform.valueOf(found.group(1).toUpperCase(Locale.ROOT));
    }
}
