/** What happened on one journey. */
package io.icpready.monitor.timeline;
