/** How each kind of target is written to, and how its answer is read. */
package io.icpready.hooks.wire;
