/** What a manager may do to journeys, each with a reason and a line in the log. */
package io.icpready.monitor.actions;
