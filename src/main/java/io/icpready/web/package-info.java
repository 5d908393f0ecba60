/** What every HTTP face shares: problem answers, strict JSON, the reader's language, the policy of pages. */
package io.icpready.web;
