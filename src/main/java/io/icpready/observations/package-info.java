/** What registries and the domain name system say of a domain, asked gently and never waited for. */
package io.icpready.observations;
