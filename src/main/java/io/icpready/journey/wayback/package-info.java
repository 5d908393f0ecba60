/** The way back: an applicant opens a step again that was done, until the submission. */
package io.icpready.journey.wayback;
