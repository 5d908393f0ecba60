package io.icpready.rules.tables.names;

import io.icpready.rules.saying.Origin;

/**
 * How an administration reads a registrant's name in pinyin.
 *
 * @param taken whether the full pinyin is taken for the Chinese name
 */
public record PinyinPractice(boolean taken, Origin origin) {}
