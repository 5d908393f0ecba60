/** What a record component says as the row of a fact, beside its name and its type. */
package io.icpready.rules.facts.row;
