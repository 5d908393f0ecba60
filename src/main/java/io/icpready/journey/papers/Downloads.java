package io.icpready.journey.papers;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** Answers that a browser saves as a file and keeps nowhere else. */
final class Downloads {

    private Downloads() {}

    /**
     * A file to save.
     *
     * @param entity what it holds, or who writes it
     */
    static Response file(String name, String mediaType, Object entity) {
        return Response.ok(entity, mediaType)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    static Response notFound() {
        return Response.status(Response.Status.NOT_FOUND).build();
    }
}
