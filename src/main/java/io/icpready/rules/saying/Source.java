package io.icpready.rules.saying;

/**
 * A page or document behind a fact.
 *
 * @param address web address where it was read; empty when it has none of its own
 * @param date its day or period; {@code ..} stands for an end that is not stated
 */
public record Source(String title, String address, String date) {}
