/** The manager's HTTP face: what Cockpit asks, and how answers read. */
package io.icpready.monitor.face;
