package io.icpready.access.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the provider says of a person.
 *
 * @param all the claims of the ID token and of the userinfo endpoint
 */
record Claims(Map<String, Object> all) {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 250;

    Claims {
        all = Collections.unmodifiableMap(new HashMap<>(all));
    }

    /** The groups here that the groups there make. Unknown ones make none. */
    Set<String> groups(String claim, OidcProperties.Roles roles) {
        Set<String> there = texts(at(claim));
        return roles.byGroup().entrySet().stream()
                .filter(role -> role.getValue().stream().anyMatch(there::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Hash of the only thing that never changes hands: the provider and its own identifier of a person. */
    String identity() {
        return Hashing.sha256()
                .hashString(all.get("iss") + "\n" + all.get("sub"), UTF_8)
                .toString();
    }

    /** Letters and digits for the id of a new account: of the person's name there, where it has any. */
    String nameForAccount(String claim) {
        String plain = texts(at(claim)).stream().findFirst().orElse("").replaceAll("[^A-Za-z0-9]", "");
        return plain.isEmpty()
                ? "u" + identity().substring(0, 12)
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** A text that the provider may leave out. */
    Optional<String> text(String claim) {
        return texts(at(claim)).stream().findFirst().filter(text -> !text.isBlank() && text.length() <= LONGEST_TEXT);
    }

    /** Where e-mail reaches the person; not where the provider says that it has not been looked at. */
    Optional<String> email() {
        return Boolean.FALSE.equals(all.get("email_verified")) ? Optional.empty() : text("email");
    }

    private Object at(String path) {
        return all.containsKey(path) ? all.get(path) : within(all, List.of(path.split("\\.")));
    }

    private static Object within(Object claims, List<String> path) {
        if (path.isEmpty()) {
            return claims;
        }
        return claims instanceof Map<?, ?> map ? within(map.get(path.get(0)), path.subList(1, path.size())) : List.of();
    }

    private static Set<String> texts(Object value) {
        Collection<?> values =
                value instanceof Collection<?> several ? several : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }
}
