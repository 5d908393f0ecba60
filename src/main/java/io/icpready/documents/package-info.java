/** Pictures of documents: upload, inspection, encrypted store, consent and retention. */
package io.icpready.documents;
