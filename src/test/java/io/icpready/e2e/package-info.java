/** The product as people meet it: the packaged jar in a process of its own, and a real browser. */
package io.icpready.e2e;
