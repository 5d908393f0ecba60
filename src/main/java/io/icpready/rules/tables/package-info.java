/** The tables that a province or a provider may change tomorrow, behind one interface. */
package io.icpready.rules.tables;
