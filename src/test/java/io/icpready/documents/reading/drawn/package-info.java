/** Documents drawn from seeds, of nobody, and what happens to a picture of one on its way here. */
package io.icpready.documents.reading.drawn;
