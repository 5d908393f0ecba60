package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
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

    /** Reads the list that ships with the tables. */
    public static Sources load() {
        return new Sources(DataFile.read("tables/sources.json", new TypeReference<>() {}));
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
