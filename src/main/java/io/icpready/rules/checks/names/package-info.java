/** How the service is called, and what its words and those of the unit are taken for: NAM-01 to NAM-06. */
package io.icpready.rules.checks.names;
