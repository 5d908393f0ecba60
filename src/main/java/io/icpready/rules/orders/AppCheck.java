package io.icpready.rules.orders;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.practice.AppNames;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What an App needs beside a website: APP-01 to APP-04, APP-06, APP-08. */
final class AppCheck {

    private static final String SOURCES = "HSY, H, A-APP, WST, MIIT105";

    /** APP-03: most bytes of the icon, inclusive. */
    private static final int LARGEST_ICON = 102_400;

    private final Tables tables;

    AppCheck(Tables tables) {
        this.tables = tables;
    }

    void judge(Facts facts, Service service, Outcome.Builder outcome) {
        if (service.appPlatforms().isEmpty()) {
            outcome.ask(Draft.warn("APP-01", "noPlatform")
                    .about("service.appPlatforms")
                    .from(SOURCES, Confidence.HIGH));
        }
        Arrays.stream(AppIdentity.values())
                .flatMap(identity -> identity.missing(service))
                .forEach(outcome::ask);
        outcome.addAll(Arrays.stream(AppIdentity.values()).flatMap(identity -> identity.misshapen(service)));
        outcome.addAll(icon(service));
        outcome.addAll(name(service));
        outcome.addAll(together(facts, service));
        outcome.add(order(service));
    }

    private static Stream<Draft> icon(Service service) {
        if (service.appIcon().isEmpty()) {
            return Stream.of(icon(Draft.warn("APP-03", "noIcon")));
        }
        int bytes = service.appIcon().get();
        Draft own = icon(Draft.confirm("APP-03", "ownIcon"));
        return bytes <= LARGEST_ICON
                ? Stream.of(own)
                : Stream.of(
                        icon(Draft.warn("APP-03", "tooLarge"))
                                .number("bytes", bytes)
                                .number("most", LARGEST_ICON),
                        own);
    }

    private static Draft icon(Draft draft) {
        return draft.about("service.appIcon").from("H", Confidence.MEDIUM);
    }

    private Stream<Draft> name(Service service) {
        Stream<Draft> differs = Subjects.is(service.appNameDiffers())
                ? Stream.of(Draft.block("APP-04", "differs")
                        .about("service.appNameDiffers")
                        .from(SOURCES, Confidence.HIGH))
                : Stream.empty();
        return Stream.concat(differs, service.name().stream().flatMap(this::name));
    }

    private Stream<Draft> name(String name) {
        AppNames names = tables.appNames();
        String folded = name.strip().toLowerCase(Locale.ROOT);
        if (name.codePoints().anyMatch(point -> UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC))) {
            return Stream.of(name(Draft.block("APP-04", "symbol"), name, names));
        }
        if (names.placeholders().contains(folded)) {
            return Stream.of(name(Draft.block("APP-04", "placeholder"), name, names));
        }
        return names.isGeneric(folded) ? Stream.of(name(Draft.warn("APP-04", "generic"), name, names)) : Stream.empty();
    }

    private static Draft name(Draft draft, String name, AppNames names) {
        return draft.text("name", name).about("service.name").from(names.origin());
    }

    private static Stream<Draft> together(Facts facts, Service service) {
        return Subjects.is(service.alsoWebsite())
                        && Subjects.kind(facts)
                                .filter(SubjectKind::isIndividual)
                                .isPresent()
                ? Stream.of(Draft.warn("APP-06", "together")
                        .about("service.alsoWebsite")
                        .from("H", Confidence.MEDIUM))
                : Stream.empty();
    }

    private static Draft order(Service service) {
        return Draft.info("APP-08", Subjects.is(service.appListed()) ? "listed" : "fileFirst")
                .about("service.appListed")
                .from("H, MIIT105, WST", Confidence.HIGH);
    }
}
