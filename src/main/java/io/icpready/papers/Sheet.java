package io.icpready.papers;

import java.util.List;

/** What there is to read of a filing, in the order of the provider's console. */
public record Sheet(String title, List<Section> sections) {

    public Sheet {
        sections = List.copyOf(sections);
    }

    /** One part of it. */
    public record Section(String title, List<Entry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One line.
     *
     * @param fact its path; empty for what is no fact
     * @param value what was said, in the reader's language; empty where nothing was
     * @param entered the same as the provider's console takes it, which is in Chinese
     * @param personal whether it tells who a person is or how to reach one
     */
    public record Entry(String fact, String label, String value, String entered, boolean personal) {

        /** A line that is no fact. */
        public static Entry of(String label, String value) {
            return new Entry("", label, value, value, false);
        }
    }
}
