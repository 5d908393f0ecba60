package io.icpready.precheck;

import io.icpready.precheck.Answer.Reference;
import io.icpready.rules.tables.Source;
import io.icpready.rules.tables.Sources;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells readers what stands behind the ids of sources. */
final class Bibliography {

    private final Map<String, Source> sources;

    Bibliography(Sources sources) {
        this.sources = sources.byId();
    }

    /**
     * @param ids lists of ids, comma separated; ids that nobody knows are left out
     */
    Map<String, Reference> of(Stream<String> ids) {
        Map<String, Reference> references = new TreeMap<>();
        ids.flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(sources::containsKey)
                .forEach(id -> references.computeIfAbsent(id, this::reference));
        return references;
    }

    private Reference reference(String id) {
        Source source = sources.get(id);
        return new Reference(source.title(), source.address(), source.date());
    }
}
