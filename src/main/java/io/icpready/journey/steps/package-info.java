/** What happens at the start, the tasks and the ends of a journey. */
package io.icpready.journey.steps;
