package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads data files from the class path. */
final class DataFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private DataFile() {}

    static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream json = open(resource)) {
            return JSON.readValue(json, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String resource) {
        InputStream stream = DataFile.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new UncheckedIOException(new FileNotFoundException(resource));
        }
        return stream;
    }
}
