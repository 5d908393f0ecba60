/** Documents, their encrypted bytes and the consents to keep them, in the database. */
package io.icpready.documents.store;
