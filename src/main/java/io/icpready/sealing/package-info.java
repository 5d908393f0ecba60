/** Keysets, the keys of journeys, sealed values. */
package io.icpready.sealing;
