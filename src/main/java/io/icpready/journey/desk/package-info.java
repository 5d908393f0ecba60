/** What applicants and reviewers see and send: forms, their own journeys, findings, pictures. */
package io.icpready.journey.desk;
