/** When what is sent to whom: queues, turns, places, paces and retries. */
package io.icpready.hooks.dispatch;
