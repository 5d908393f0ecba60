/** What a manager sees: figures, timelines and actions in Cockpit, metrics for operators. */
package io.icpready.monitor;
