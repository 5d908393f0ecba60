/** What the engine needs to run the journey: deployment, indexes, incidents, events. */
package io.icpready.journey.engine;
