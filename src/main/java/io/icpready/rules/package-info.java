/**
 * The truth of the product: facts in, verdict out. Knows no Spring, no process engine and no clock.
 */
package io.icpready.rules;
