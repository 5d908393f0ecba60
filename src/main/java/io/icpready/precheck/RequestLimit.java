package io.icpready.precheck;

import io.icpready.web.ClientLimit;
import io.icpready.web.RefusedRequestException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives every client a number of pre-checks a minute. */
final class RequestLimit implements HandlerInterceptor {

    private final ClientLimit limit;

    RequestLimit(int requestsPerMinute, int rememberedClients) {
        this.limit = new ClientLimit(requestsPerMinute, requestsPerMinute, Duration.ofMinutes(1), rememberedClients);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            limit.take(ClientLimit.clientOf(request.getRemoteAddr())).ifPresent(wait -> {
                throw RefusedRequestException.tooMany(wait);
            });
        }
        return true;
    }
}
