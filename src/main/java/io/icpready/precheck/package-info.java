/** The HTTP face of the rules, without login and without memory. */
package io.icpready.precheck;
