/** The constants that facts choose from. */
package io.icpready.rules.facts.choices;
