/** Days become a calendar that other programs read. */
package io.icpready.papers.calendar;
