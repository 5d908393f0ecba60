/** The engine's face: the model's names, one thin delegate per check, listeners and deployment. */
package io.icpready.journey;
