package io.icpready.journey.papers;

import io.icpready.papers.Letter;
import io.icpready.papers.PaperLog.Made;
import io.icpready.rules.Slot;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.wording.DocumentName;
import io.icpready.wording.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One document that a filing needs or may need, and the letter that can be made for it here. Nulls stand
 * for absent values.
 *
 * @param signFrom first day to sign it
 * @param signUntil last day to sign it
 * @param letter null where somebody else issues the document
 */
record PaperView(
        String type,
        String purpose,
        String name,
        String level,
        LocalDate signFrom,
        LocalDate signUntil,
        LetterView letter) {

    static PaperView of(
            RequiredDocument document, Optional<Days> signing, Optional<LetterView> letter, Locale language) {
        Slot slot = Slot.of(document);
        return new PaperView(
                slot.type().name(),
                slot.purpose().map(Enum::name).orElse(null),
                DocumentName.of(slot.type(), slot.purpose(), language),
                document.level().name(),
                signing.map(Days::first).orElse(null),
                signing.map(Days::last).orElse(null),
                letter.orElse(null));
    }

    /**
     * A letter as a screen shows it, in the reader's language.
     *
     * @param blanks what is left open because it was not said, by its labels
     * @param draft whether an administration wants a form of its own, which is filled in from this one
     * @param madeAt when it was last made; null when it never was
     * @param stale whether its facts have changed since
     */
    record LetterView(
            String file,
            String title,
            List<String> paragraphs,
            List<String> signers,
            String seal,
            List<String> attachments,
            List<String> hints,
            List<String> blanks,
            boolean draft,
            String madeAt,
            boolean stale) {

        static LetterView of(String file, Letter letter, Optional<Made> made, Locale language) {
            return new LetterView(
                    file,
                    letter.title(),
                    letter.paragraphs(),
                    letter.signers(),
                    letter.seal(),
                    letter.attachments(),
                    letter.hints(),
                    letter.blanks().stream()
                            .map(path -> Wording.render(Labels.ofFact(path), language))
                            .toList(),
                    letter.draft(),
                    made.map(known -> known.at().toString()).orElse(null),
                    made.map(Made::stale).orElse(false));
        }
    }
}
