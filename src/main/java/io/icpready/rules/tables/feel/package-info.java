/** How the cells of the tables are asked: the FEEL engine, spared the questions it has answered. */
package io.icpready.rules.tables.feel;
