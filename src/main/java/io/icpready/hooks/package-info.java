/** REST hooks: subscriptions, outbox, signing and delivery. */
package io.icpready.hooks;
