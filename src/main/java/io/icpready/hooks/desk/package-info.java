/** What managers do with hooks: the resource and the page. */
package io.icpready.hooks.desk;
