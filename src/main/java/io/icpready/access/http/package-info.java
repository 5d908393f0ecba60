/** The filters in front of every request: log, headers, canonical addresses, nonces, reasons. */
package io.icpready.access.http;
