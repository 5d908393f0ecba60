/** Everything for the submission in one file. */
package io.icpready.papers.bundle;
