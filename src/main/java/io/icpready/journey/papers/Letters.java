package io.icpready.journey.papers;

import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.papers.PaperView.LetterView;
import io.icpready.papers.Letter;
import io.icpready.papers.LetterDesk;
import io.icpready.papers.LetterPrinter;
import io.icpready.papers.PaperLog;
import io.icpready.rules.RuleBook;
import io.icpready.rules.Slot;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.RequiredDocument;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters of a journey. Made when somebody asks for them, and never kept. */
@Component
class Letters {

    private static final Locale HANDED_IN = Locale.SIMPLIFIED_CHINESE;

    private final RuleBook rules;
    private final LetterDesk desk;
    private final LetterPrinter printer;
    private final PaperLog log;

    Letters(RuleBook rules, LetterDesk desk, LetterPrinter printer, PaperLog log) {
        this.rules = rules;
        this.desk = desk;
        this.printer = printer;
        this.log = log;
    }

    /** Every document that the journey needs or may need, in the order of its list. */
    List<PaperView> of(PaperCase journey, Locale language) {
        return rules.requiredDocuments(journey.facts()).stream()
                .map(document -> view(journey, document, language))
                .toList();
    }

    /** The letter for a slot as PDF, and in the log; empty where there is none to make. */
    Optional<byte[]> print(PaperCase journey, Slot slot, String userId) {
        return rules.requiredDocuments(journey.facts()).stream()
                .filter(document -> Slot.of(document).equals(slot))
                .findFirst()
                .flatMap(document -> letter(journey, document, HANDED_IN))
                .map(letter -> {
                    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
                    printer.print(letter, pdf);
                    log.note(journey.id(), paper(slot), Optional.of(letter.substance()), userId);
                    return pdf.toByteArray();
                });
    }

    private PaperView view(PaperCase journey, RequiredDocument document, Locale language) {
        Slot slot = Slot.of(document);
        Optional<LetterView> shown = letter(journey, document, language)
                .map(letter -> LetterView.of(file(slot), letter, made(journey, document), language));
        return PaperView.of(document, signing(journey, slot), shown, language);
    }

    private Optional<PaperLog.Made> made(PaperCase journey, RequiredDocument document) {
        return letter(journey, document, HANDED_IN)
                .flatMap(letter -> log.lastMade(journey.id(), paper(Slot.of(document)), letter.substance()));
    }

    private Optional<Letter> letter(PaperCase journey, RequiredDocument document, Locale language) {
        return desk.write(document, journey.facts(), signing(journey, Slot.of(document)), language);
    }

    /** Nobody signs on a day that is over. */
    private static Optional<Days> signing(PaperCase journey, Slot slot) {
        return journey.dossier()
                .signingDays(slot)
                .map(days ->
                        days.first().isBefore(journey.today()) ? Days.between(journey.today(), days.last()) : days);
    }

    private static String file(Slot slot) {
        return slot.type() + ".pdf"
                + slot.purpose().map(purpose -> "?purpose=" + purpose).orElse("");
    }

    private static String paper(Slot slot) {
        return DocumentSlot.of(slot).toString();
    }
}
