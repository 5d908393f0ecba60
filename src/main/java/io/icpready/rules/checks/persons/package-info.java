/** The people of a filing and the papers that identify them: PER, MAT-04, SUB, PHO, ADR. */
package io.icpready.rules.checks.persons;
