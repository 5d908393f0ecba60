package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import io.icpready.rules.saying.Sources;

/** The sources that ship with the tables. */
public final class SourceFile {

    private SourceFile() {}

    public static Sources load() {
        return new Sources(DataFile.read("tables/sources.json", new TypeReference<>() {}));
    }
}
