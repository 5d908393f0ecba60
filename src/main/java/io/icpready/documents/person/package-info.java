/** One person's data: exported and erased. */
package io.icpready.documents.person;
