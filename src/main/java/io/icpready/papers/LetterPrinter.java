package io.icpready.papers;

import java.io.OutputStream;

/** Prints letters as PDF on A4, fonts embedded. */
public interface LetterPrinter {

    /**
     * Writes the letter as PDF. Characters that no font has become a gap to be written by hand, and a
     * hint says which.
     */
    void print(Letter letter, OutputStream out);
}
