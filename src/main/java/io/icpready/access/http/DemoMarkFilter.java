package io.icpready.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Marks every page of the web applications as a demonstration, by the style sheet they all load.
 */
final class DemoMarkFilter extends OncePerRequestFilter {

    static final String STYLES = "/styles/user-styles.css";

    private static final byte[] MARK = """

            body::after {
              content: "演示环境 DEMO · 密码公开，请勿录入真实证件";
              position: fixed; right: 0; bottom: 0; z-index: 2000; padding: 4px 12px; line-height: 16px;
              background: #a61b1b; color: #fff; font-size: 12px; white-space: nowrap; pointer-events: none;
            }
            html:lang(en) body::after { content: "DEMO · known passwords, no real documents"; }
            .modal { padding-bottom: 28px; }
            @media (max-width: 767px) { body::after { left: 0; } }
            """.getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper styles = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, styles);
        if (styles.getStatus() == HttpServletResponse.SC_OK) {
            styles.setCharacterEncoding(StandardCharsets.UTF_8.name());
            styles.getOutputStream().write(MARK);
        }
        styles.copyBodyToResponse();
    }
}
