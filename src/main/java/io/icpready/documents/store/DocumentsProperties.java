package io.icpready.documents.store;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long pictures are kept.
 *
 * @param retention time from the end of a journey until its pictures are erased
 */
@ConfigurationProperties("icp-ready.documents")
record DocumentsProperties(@DefaultValue("P90D") Duration retention) {}
