/** Whether a name leads anywhere, asked of the domain name system. */
package io.icpready.observations.dns;
