/** Asks the rules about a journey: one thin delegate per check, over the row of its stage. */
package io.icpready.journey.checks;
