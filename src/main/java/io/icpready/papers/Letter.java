package io.icpready.papers;

import io.icpready.rules.Slot;
import java.util.List;

/**
 * A letter made from the facts of a filing, in one language. What was not said is a blank to be filled in
 * by hand.
 *
 * @param slot the document of the list that it becomes once it is signed
 * @param addressee whom it is for; empty where it is for nobody in particular
 * @param signers who signs, one line each
 * @param seal whose seal goes on it; empty where none does
 * @param attachments what goes with it
 * @param hints for whoever prints it: when to sign, which province wants a form of its own, where it
 *     comes from
 * @param blanks facts that were not said, by their paths
 * @param draft whether an administration wants a form of its own, which is filled in from this one
 */
public record Letter(
        Slot slot,
        String title,
        String addressee,
        List<String> paragraphs,
        List<Row> rows,
        List<String> signers,
        String seal,
        List<String> attachments,
        List<String> hints,
        List<String> blanks,
        boolean draft) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
        rows = List.copyOf(rows);
        signers = List.copyOf(signers);
        attachments = List.copyOf(attachments);
        hints = List.copyOf(hints);
        blanks = List.copyOf(blanks);
    }

    /**
     * One row of the table in a letter.
     *
     * @param lines how much room its value has, in lines
     */
    public record Row(String label, String value, int lines) {}

    /** Everything that rests on the facts: a letter of which this differs has to be made anew. */
    public String substance() {
        return String.join("\n", title, addressee, String.join("\n", paragraphs), rows.toString(), seal);
    }
}
