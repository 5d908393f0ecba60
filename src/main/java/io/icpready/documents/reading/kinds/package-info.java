/** From lines of text to the values of a document: one class for each kind of document. */
package io.icpready.documents.reading.kinds;
