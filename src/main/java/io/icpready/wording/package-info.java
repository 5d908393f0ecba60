/** Sentences at the edge: message keys and arguments become Chinese or English text. */
package io.icpready.wording;
