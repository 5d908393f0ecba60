package io.icpready.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;

/**
 * The last resort for whatever went wrong before or beneath Spring MVC: a problem for programs
 * below {@code /api}, and what Spring Boot makes of it everywhere else. Asked for by its address it
 * is no page at all.
 */
@Controller
@ConditionalOnWebApplication
class ApiErrorController extends BasicErrorController {

    ApiErrorController(ErrorAttributes attributes, ServerProperties server, List<ErrorViewResolver> views) {
        super(attributes, server.getError(), views);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        return isAskedByAddress(request) || concernsApi(request) ? problem(getStatus(request)) : super.error(request);
    }

    /** Nothing went wrong where somebody asks for this page by its address. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return isAskedByAddress(request) ? HttpStatus.NOT_FOUND : super.getStatus(request);
    }

    /** Spring Boot knows no status where nothing went wrong, and shows 999. */
    @Override
    protected Map<String, Object> getErrorAttributes(HttpServletRequest request, ErrorAttributeOptions options) {
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (isAskedByAddress(request)) {
            attributes.put("status", HttpStatus.NOT_FOUND.value());
            attributes.put("error", HttpStatus.NOT_FOUND.getReasonPhrase());
        }
        return attributes;
    }

    private static boolean isAskedByAddress(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR;
    }

    private static boolean concernsApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                && path.replaceAll("/{2,}", "/").startsWith(request.getContextPath() + "/api/");
    }

    private static ResponseEntity<Map<String, Object>> problem(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.members(Problems.of(status, LocaleContextHolder.getLocale())));
    }
}
