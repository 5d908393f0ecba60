/** The read model: written in the engine's own transactions, kept as long as its history. */
package io.icpready.monitor.chronicle;
