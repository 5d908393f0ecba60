/** Looks the domains of open journeys up again, at night and spread out. */
package io.icpready.observations.watch;
