/** When people are reminded, of what, and when managers hear of it. */
package io.icpready.journey.reminders;
