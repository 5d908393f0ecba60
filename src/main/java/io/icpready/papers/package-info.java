/**
 * The papers that a filing is asked for: letters made from the facts, ready to print and sign.
 */
package io.icpready.papers;
