/** What is known of a filing: the vocabulary every other room shares. */
package io.icpready.rules.facts;
