/** What the tables say of names: how they may be shaped, which words they may carry, and what a word is taken for. */
package io.icpready.rules.tables.names;
