/** Who may do what: users, groups, authorisations, login and the guard of the web applications. */
package io.icpready.access;
