/** The papers of one's own journeys: letters, calendar, package, what stands on the submit screen. */
package io.icpready.journey.papers;
