/** Camunda without anything of ours, to compare with: a web application, and an engine with our model. */
package io.icpready.bench.bare;
