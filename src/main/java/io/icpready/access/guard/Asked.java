package io.icpready.access.guard;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.util.Map;
import java.util.regex.Matcher;

/** A listed request, who makes it, and what its path says. */
record Asked(HttpServletRequest request, Caller caller, Matcher path) {

    /** A part of the path; ids need no encoding, names of users may. */
    String part(int group) {
        return URLDecoder.decode(path.group(group).replace("+", "%2B"), UTF_8);
    }

    /** True when the query names this parameter once, with this value, and no other. */
    boolean hasOnlyParameter(String name, String value) {
        Map<String, String[]> parameters = request.getParameterMap();
        return parameters.size() == 1
                && parameters.containsKey(name)
                && parameters.get(name).length == 1
                && parameters.get(name)[0].equals(value);
    }
}
