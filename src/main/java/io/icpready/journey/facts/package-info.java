/** What a journey knows, between the variables of the engine and the facts of the rules. */
package io.icpready.journey.facts;
