/** Who wants to be told of what, and its secrets. */
package io.icpready.hooks.subscription;
