/** What people reach of the engine, and what they may send: the guard in front of it and the backstop inside. */
package io.icpready.access.guard;
