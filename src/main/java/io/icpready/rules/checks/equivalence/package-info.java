/** Whether two names are one name, as people read them: DOM-11, and what MAT-03 and PER-03 ask of names. */
package io.icpready.rules.checks.equivalence;
