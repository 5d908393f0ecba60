/** The process in which pictures are read, so that no picture in native code touches a journey. */
package io.icpready.documents.reading.process;
