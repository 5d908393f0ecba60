/** The languages of the registries: RDAP and port 43, and which registry keeps which suffix. */
package io.icpready.observations.registry;
