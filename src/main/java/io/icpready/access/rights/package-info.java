/** How the engine looks up who may do what, without asking the same thing at every command. */
package io.icpready.access.rights;
