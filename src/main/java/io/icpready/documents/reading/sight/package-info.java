/** Finds lines of text in a picture and says what they read: pixels in, text out. */
package io.icpready.documents.reading.sight;
