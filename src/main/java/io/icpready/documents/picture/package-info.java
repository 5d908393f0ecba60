/** Looks into the bytes of an uploaded file: format, layout, decoding, what is kept, hints. */
package io.icpready.documents.picture;
