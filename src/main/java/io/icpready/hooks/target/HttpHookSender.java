package io.icpready.hooks.target;

import io.icpready.hooks.HooksProperties;
import io.icpready.hooks.wire.HookAnswer;
import io.icpready.hooks.wire.HookRequest;
import io.icpready.hooks.wire.HookSender;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends over pooled connections. Follows no redirect, keeps no cookie, repeats nothing by itself,
 * and gives a request up as a whole after the deadline, however slowly the target drips.
 */
final class HttpHookSender implements HookSender, AutoCloseable {

    private static final String USER_AGENT = "ICP-Ready-Hooks/1";
    private static final int SPARE_CONNECTIONS = 16;
    private static final int IO_THREADS = 2;

    private final CloseableHttpAsyncClient client;
    private final Duration deadline;

    private final Starters starters = new Starters();

    HttpHookSender(HooksProperties properties, DnsResolver resolver) {
        deadline = properties.deadline();
        client = HttpAsyncClients.custom()
                .setConnectionManager(connections(properties, resolver))
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setSoTimeout(timeout(properties.deadline()))
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout(properties.deadline()))
                        .setConnectionRequestTimeout(timeout(properties.connectTimeout()))
                        .setHardCancellationEnabled(true)
                        .build())
                .setUserAgent(USER_AGENT)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .evictExpiredConnections()
                .build();
        client.start();
    }

    @Override
    public CompletableFuture<HookAnswer> send(HookRequest request) {
        ExcerptConsumer consumer = new ExcerptConsumer();
        Completion completion = new Completion(new CompletableFuture<>(), consumer);
        CompletableFuture<Future<?>> exchange = new CompletableFuture<>();
        starters.start(hostOf(request), () -> start(request, completion, exchange));
        giveUpAfterDeadline(completion);
        completion.answer().whenComplete((result, fault) -> exchange.thenAccept(HttpHookSender::stop));
        return completion.answer();
    }

    /** {@code URI} knows no host where it is written as a short or a whole number, such as 127.1. */
    private static String hostOf(HookRequest request) {
        return request.target().getRawAuthority();
    }

    @Override
    public void close() {
        starters.close();
        client.close(CloseMode.IMMEDIATE);
    }

    private void start(HookRequest request, Completion completion, CompletableFuture<Future<?>> exchange) {
        if (completion.answer().isDone()) {
            return;
        }
        try {
            exchange.complete(client.execute(
                    producer(request), completion.consumer(), null, HttpClientContext.create(), completion));
        } catch (RuntimeException fault) {
            completion.failed(fault);
        }
    }

    private void giveUpAfterDeadline(Completion completion) {
        CompletableFuture<Boolean> alarm =
                new CompletableFuture<Boolean>().completeOnTimeout(true, deadline.toMillis(), TimeUnit.MILLISECONDS);
        alarm.thenAccept(late -> {
            if (late) {
                completion.failed(new TimeoutException());
            }
        });
        completion.answer().whenComplete((result, fault) -> alarm.complete(false));
    }

    private static void stop(Future<?> exchange) {
        exchange.cancel(true);
    }

    private static AsyncRequestProducer producer(HookRequest request) {
        URI ascii = URI.create(request.target().toASCIIString());
        AsyncRequestBuilder builder = AsyncRequestBuilder.post(ascii);
        request.headers().forEach(builder::addHeader);
        return builder.setEntity(request.body(), ContentType.APPLICATION_JSON).build();
    }

    private static PoolingAsyncClientConnectionManager connections(HooksProperties properties, DnsResolver resolver) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(properties.maxInFlight() + SPARE_CONNECTIONS)
                .setMaxConnPerRoute(properties.maxInFlight() + SPARE_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(properties.connectTimeout()))
                        .setSocketTimeout(timeout(properties.deadline()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(timeout(properties.connectTimeout()))
                        .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** An answer whose status came counts, even if its body broke off or was too long. */
    private record Completion(CompletableFuture<HookAnswer> answer, ExcerptConsumer consumer)
            implements FutureCallback<HookAnswer> {

        @Override
        public void completed(HookAnswer result) {
            answer.complete(result);
        }

        @Override
        public void failed(Exception fault) {
            consumer.soFar().ifPresentOrElse(answer::complete, () -> answer.completeExceptionally(fault));
        }

        @Override
        public void cancelled() {
            failed(new IOException("cancelled"));
        }
    }
}
