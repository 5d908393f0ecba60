/** The whole field in figures, and finding one journey in it. */
package io.icpready.monitor.figures;
