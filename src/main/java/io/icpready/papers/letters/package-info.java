/** What stands in a letter: its words, who signs it, and what is left to be written by hand. */
package io.icpready.papers.letters;
