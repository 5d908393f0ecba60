/** Takes uploads in and hands pictures out to those who may see them. */
package io.icpready.documents.desk;
