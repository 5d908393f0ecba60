/** What is known of the practice of administrations: rows of tables, as the checks ask for them. */
package io.icpready.rules.tables.practice;
