/** What operators watch: gauges and health. */
package io.icpready.monitor.vitals;
