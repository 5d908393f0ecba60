package io.icpready.hooks;

import java.util.Optional;

/**
 * What a target answered.
 *
 * @param retryAfter the header of that name, as it came
 * @param excerpt at most 2 KB of the body
 */
record HookAnswer(int status, Optional<String> retryAfter, String excerpt) {

    static final int EXCERPT_BYTES = 2048;

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
