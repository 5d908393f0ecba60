package io.icpready.papers.letters;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.icpready.rules.Slot;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Letters for which an administration wants a form of its own. */
final class OwnForms {

    private static final List<OwnForm> ALL = read();

    private OwnForms() {}

    /** The form that a province wants in place of ours, if it wants one. */
    static Optional<OwnForm> of(Slot slot, Optional<Province> province) {
        return ALL.stream()
                .filter(form -> form.type() == slot.type())
                .filter(form -> form.purpose().isEmpty() || form.purpose().equals(slot.purpose()))
                .filter(form -> form.isEverywhere()
                        || province.map(Province::code)
                                .filter(form.provinces()::contains)
                                .isPresent())
                .findFirst();
    }

    private static List<OwnForm> read() {
        try (InputStream json = OwnForms.class.getResourceAsStream("/papers/own-forms.json")) {
            return JsonMapper.builder().addModule(new Jdk8Module()).build().readValue(json, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * One row.
     *
     * @param provinces codes of those that want it; none for all
     * @param source ids of the sources, comma separated
     */
    record OwnForm(DocumentType type, Optional<DocumentPurpose> purpose, List<String> provinces, String source) {

        boolean isEverywhere() {
            return provinces.isEmpty();
        }
    }
}
