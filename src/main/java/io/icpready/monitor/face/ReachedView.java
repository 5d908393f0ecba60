package io.icpready.monitor.face;

import io.icpready.hooks.HookReceiver;
import io.icpready.journey.JourneyNudge;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who heard of a nudge, as the manager reads it.
 *
 * @param screen whose open tasks show the words: {@code APPLICANT}, {@code REVIEWERS}, {@code
 *     NOBODY}
 * @param subscriptions for which the reminder was queued
 * @param said the same in sentences, in the reader's language
 */
record ReachedView(String screen, List<Subscription> subscriptions, List<String> said) {

    /** One subscription; its target without what may be secret in it, its description never null. */
    record Subscription(String id, String target, String format, String description) {

        private static Subscription of(HookReceiver receiver) {
            return new Subscription(
                    receiver.id(),
                    receiver.target(),
                    receiver.format(),
                    receiver.description().orElse(""));
        }
    }

    static ReachedView of(JourneyNudge.Reached reached, Locale language) {
        return new ReachedView(
                reached.screen().name(),
                reached.receivers().stream().map(Subscription::of).toList(),
                Stream.concat(
                                Stream.of(Wording.render("monitor.reached." + reached.screen(), language)),
                                hooks(reached, language))
                        .toList());
    }

    private static Stream<String> hooks(JourneyNudge.Reached reached, Locale language) {
        if (reached.screen() == JourneyNudge.Screen.NOBODY) {
            return Stream.empty();
        }
        return reached.receivers().isEmpty()
                ? Stream.of(Wording.render("monitor.reached.noSubscription", language))
                : reached.receivers().stream().map(receiver -> sentence(receiver, language));
    }

    private static String sentence(HookReceiver receiver, Locale language) {
        String name = receiver.description()
                .filter(text -> !text.isBlank())
                .map(text -> receiver.target() + " · " + text)
                .orElse(receiver.target());
        return Wording.render("monitor.reached.subscription", Map.of("name", Argument.text(name)), language);
    }
}
