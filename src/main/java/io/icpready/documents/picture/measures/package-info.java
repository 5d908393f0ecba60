/** What can be measured on the pixels of a picture; what it means is said by the hints. */
package io.icpready.documents.picture.measures;
