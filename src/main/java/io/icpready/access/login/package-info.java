/** Who is asking: the engine's users for Spring Security, sessions of the web applications, the current user. */
package io.icpready.access.login;
