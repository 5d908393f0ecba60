package io.icpready.documents.reading.sight;

/**
 * Where something stands in a picture as it is shown: its orientation applied, nothing turned.
 *
 * @param left distance from the left edge, in thousandths of the width
 * @param top distance from the upper edge, in thousandths of the height
 * @param width in thousandths of the picture's width
 * @param height in thousandths of the picture's height
 */
public record Box(int left, int top, int width, int height) {}
