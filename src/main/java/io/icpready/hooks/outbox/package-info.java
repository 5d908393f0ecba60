/** What is to be delivered and what came of it, written with what happened. */
package io.icpready.hooks.outbox;
