/** What a start needs and makes: groups, rights, filters, the first accounts, and the demands of production. */
package io.icpready.access.seed;
