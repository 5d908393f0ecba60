/** A letter becomes a page to print. */
package io.icpready.papers.print;
