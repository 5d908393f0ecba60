package io.icpready.documents.reading.sight;

/**
 * A line that was read.
 *
 * @param text what it says, without leading and trailing space
 * @param confidence mean probability of its characters, 0 to 1
 * @param sure read twice, in two framings, to the same text, and no character of it in doubt
 * @param place where it stands in the upright picture
 * @param box where it stands in the picture as it is shown
 */
public record TextLine(String text, double confidence, boolean sure, Place place, Box box) {}
