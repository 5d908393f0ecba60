/** One class for each subject of judgement: facts and tables in, an outcome for every day out. */
package io.icpready.rules.checks;
