package io.icpready.rules.saying;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources behind the ids in the tables, so that a page can show where a fact comes from. */
public record Sources(Map<String, Source> byId) {

    public Sources {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    /** The sources of comma separated ids, in their order; ids without an entry are left out. */
    public List<Source> of(String ids) {
        return Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }
}
