package io.icpready.papers.letters;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.wording.FactText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the facts say, as it is written in a letter; keeps in mind what they do not say. */
final class Said {

    private static final String BLANK = "＿＿＿＿＿＿";

    private final Facts facts;
    private final Locale language;
    private final Set<String> blanks = new LinkedHashSet<>();

    Said(Facts facts, Locale language) {
        this.facts = facts;
        this.language = language;
    }

    /** The value of a fact, or a blank to write on. */
    String text(String path) {
        return asked(path).orElse(BLANK);
    }

    /** A document of identity and its number. */
    String paper(String type, String number) {
        return text(type) + " " + text(number);
    }

    /** The value of a fact; an empty one is kept in mind. */
    Optional<String> asked(String path) {
        Optional<String> said = maybe(path);
        if (said.isEmpty()) {
            blanks.add(path);
        }
        return said;
    }

    /** The value of a fact that a letter does without. */
    Optional<String> maybe(String path) {
        FactField field = Vocabulary.FIELDS.stream()
                .filter(fact -> fact.path().equals(path))
                .findFirst()
                .orElseThrow();
        return FactText.of(field, facts, language);
    }

    /** A blank that no fact fills. */
    static String blank() {
        return BLANK;
    }

    /** Facts that were asked for and not said, in the order of asking. */
    List<String> blanks() {
        return List.copyOf(blanks);
    }
}
