package io.icpready.access;

import java.util.Optional;

/**
 * Who this request comes from. Answers in the REST of the web applications and their plugins, and
 * under {@code /api/hooks}, {@code /api/reminders}, {@code /api/personal-data} and {@code
 * /actuator}; nobody elsewhere.
 */
public interface CurrentUser {

    /** Id of the logged-in user. */
    Optional<String> userId();

    /** True when the logged-in user belongs to this group; see {@link Groups}. */
    boolean isInGroup(String groupId);
}
