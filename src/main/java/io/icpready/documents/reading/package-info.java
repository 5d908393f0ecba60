/** Reads pictures of documents: what they are, and what stands on them. */
package io.icpready.documents.reading;
