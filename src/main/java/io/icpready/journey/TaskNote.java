package io.icpready.journey;

/**
 * What a manager wrote to whoever works on a task.
 *
 * @param by the manager's name
 * @param at ISO 8601
 */
public record TaskNote(String by, String at, String text) {}
