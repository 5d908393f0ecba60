/** How every room talks to the database. */
package io.icpready.store;
