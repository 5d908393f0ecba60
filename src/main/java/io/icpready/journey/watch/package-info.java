/** What changes in a domain outside, and what follows from it for the journey. */
package io.icpready.journey.watch;
