/**
 * What the application costs, in figures: JMH for what is small, whole runs for the rest.
 *
 * <p>{@code mvn -Pbench verify} packages the application, runs every {@code …Bench} of this package
 * and writes one table for each to {@code target/bench}. Everything is measured in processes of
 * their own, in turns with what it is compared with, so that a busy machine spoils both alike; see
 * {@code docs/performance.md}.
 */
package io.icpready.bench;
