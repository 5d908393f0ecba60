/** What the provinces ask of the people of a filing: age, residency, telephone, address. */
package io.icpready.rules.tables.persons;
