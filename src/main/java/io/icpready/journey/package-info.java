/** The journey: the names of its model, the rows of its stages, and what other rooms may ask of it. */
package io.icpready.journey;
