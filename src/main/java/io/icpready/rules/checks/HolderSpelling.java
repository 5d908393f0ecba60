package io.icpready.rules.checks;

import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.checks.equivalence.NameLikeness;
import io.icpready.rules.checks.equivalence.NameLikeness.Degree;
import io.icpready.rules.checks.equivalence.NameLikeness.Reason;
import io.icpready.rules.checks.equivalence.NameLikeness.Spot;
import io.icpready.rules.checks.equivalence.Pinyin;
import io.icpready.rules.checks.equivalence.SpelledCharacter;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.BracketPractice;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.PinyinPractice;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said of the registrant's name where it is the filer's in another spelling: DOM-11. */
final class HolderSpelling {

    private final NameTables tables;

    HolderSpelling(NameTables tables) {
        this.tables = tables;
    }

    /** Whether no spelling makes the two names one. */
    static boolean isAnother(String ours, String theirs) {
        return NameEquivalence.compare(ours, theirs).isDifferent() && !Pinyin.spells(theirs, ours);
    }

    Stream<Draft> judge(Optional<ProvinceCard> card, String ours, String theirs) {
        NameLikeness likeness = NameEquivalence.compare(ours, theirs);
        return switch (likeness.degree()) {
            case IDENTICAL -> Stream.empty();
            case DIFFERENT ->
                Pinyin.spells(theirs, ours) ? inPinyin(card.map(ProvinceCard::province), ours, theirs) : Stream.empty();
            case SAME -> Stream.of(same(card, likeness, ours, theirs));
            case UNCERTAIN -> Stream.of(spelled(Draft.warn("DOM-11", "nameUncertain"), likeness, ours, theirs));
        };
    }

    private Stream<Draft> inPinyin(Optional<Province> province, String ours, String theirs) {
        PinyinPractice practice = tables.pinyin(province);
        return practice.taken()
                ? Stream.empty()
                : Stream.of(Draft.warn("DOM-11", "namePinyin")
                        .text("expected", Identifiers.maskName(ours))
                        .text("found", Identifiers.maskName(theirs))
                        .about("domain.holderName", "subject.name")
                        .from(practice.origin()));
    }

    /** Whether a slip of the fingers is likelier than another holder. */
    static Stream<Draft> typingError(String ours, String theirs) {
        NameLikeness likeness = NameEquivalence.compare(ours, theirs);
        return likeness.reasons().contains(Reason.ONE_CHARACTER)
                ? Stream.of(spelled(Draft.info("DOM-12", "typingError"), likeness, ours, theirs))
                : Stream.empty();
    }

    private static Draft same(Optional<ProvinceCard> card, NameLikeness likeness, String ours, String theirs) {
        boolean asOnTheLicence = card.filter(known -> known.brackets() == BracketPractice.AS_ON_LICENCE)
                        .isPresent()
                && likeness.reasons().contains(Reason.BRACKET_WIDTH);
        return asOnTheLicence
                ? spelled(Draft.warn("DOM-11", "nameBrackets"), likeness, ours, theirs)
                        .constant("province", card.orElseThrow().province())
                : spelled(Draft.info("DOM-11", "nameSpelling"), likeness, ours, theirs);
    }

    private static Draft spelled(Draft draft, NameLikeness likeness, String ours, String theirs) {
        Spot spot = likeness.spot().orElseThrow();
        return draft.key("why", likeness.reason().orElseThrow().key())
                .text("expected", Identifiers.maskName(ours, theirs))
                .text("found", Identifiers.maskName(theirs, ours))
                .argument("expectedCharacter", SpelledCharacter.of(spot.ours()))
                .argument("foundCharacter", SpelledCharacter.of(spot.theirs()))
                .about("domain.holderName", "subject.name")
                .from("UCD", likeness.degree() == Degree.SAME ? Confidence.HIGH : Confidence.MEDIUM);
    }
}
