/**
 * What an order is and holds: its kind, how much goes into one, a domain that is filed already, an App, and
 * a mini-program, which is filed elsewhere.
 */
package io.icpready.rules.orders;
