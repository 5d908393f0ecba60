/** The way to a target: which addresses may be reached, and how requests get there. */
package io.icpready.hooks.target;
