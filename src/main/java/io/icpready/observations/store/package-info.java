/** What was seen, kept: the newest of each domain, what it was before, and how registries answered. */
package io.icpready.observations.store;
