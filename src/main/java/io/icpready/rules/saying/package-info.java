/** What the rules say: findings and verdicts, how severe and how well sourced, and their arguments. */
package io.icpready.rules.saying;
