/** Several real processes over one PostgreSQL, behind a proxy that gives every request to the next. */
package io.icpready.cluster;
