package io.icpready.wording;

import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Vocabulary;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was said of a fact, as a person reads it. */
public final class FactText {

    private FactText() {}

    /** Constants and provinces by their names, several of them one after the other; empty when nothing was said. */
    public static Optional<String> of(FactField field, Facts facts, Locale language) {
        String said = Vocabulary.said(facts, field.path()).stream()
                .map(value -> shown(field, value, language))
                .collect(Collectors.joining("、"));
        return Optional.of(said).filter(text -> !text.isBlank());
    }

    private static String shown(FactField field, String value, Locale language) {
        return switch (field.form()) {
            case CHOICE, CHOICES -> Wording.render(field.optionLabel() + "." + value, language);
            case PROVINCE -> Wording.render("province." + value, language);
            case FLAG -> Wording.render("answer." + value, language);
            case DECIMAL -> new BigDecimal(value).stripTrailingZeros().toPlainString();
            default -> value;
        };
    }
}
