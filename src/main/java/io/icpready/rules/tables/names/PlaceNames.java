package io.icpready.rules.tables.names;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names of provinces and prefectures (GB/T 2260).
 *
 * @param provinces recognised anywhere, by full or short name
 * @param prefectures recognised anywhere by full name, at the front by short name
 * @param literary other names of cities, which count where a local portal is meant
 */
public record PlaceNames(List<Place> provinces, List<Place> prefectures, List<String> literary) {

    private static final List<String> KINDS = List.of("市", "州", "盟", "地区");
    private static final List<String> WORDS_FOR_SITE = List.of("", "网", "网站");

    /** A place by its full name, such as 怒江傈僳族自治州, and its short one, 怒江. */
    public record Place(String name, String shortName) {}

    public PlaceNames {
        provinces = List.copyOf(provinces);
        prefectures = List.copyOf(prefectures);
        literary = List.copyOf(literary);
    }

    /** The place that a name speaks of. */
    public Optional<String> in(String name) {
        return spellings(name).max(Comparator.comparing(String::length));
    }

    /** The place or, by a literary name, the city that a name speaks of. */
    public Optional<String> meantBy(String name) {
        return in(name).or(() -> literary.stream().filter(name::contains).findFirst());
    }

    /** The place that is all of a name, a word for site aside. */
    public Optional<String> alone(String name) {
        return spellings(name)
                .filter(place -> WORDS_FOR_SITE.stream().anyMatch(site -> name.equals(place + site)))
                .findFirst();
    }

    private Stream<String> spellings(String name) {
        return Stream.of(
                        provinces.stream()
                                .flatMap(place -> Stream.of(place.name(), place.shortName()))
                                .filter(name::contains),
                        prefectures.stream().flatMap(PlaceNames::withItsKind).filter(name::contains),
                        prefectures.stream().map(Place::shortName).filter(name::startsWith))
                .flatMap(places -> places);
    }

    private static Stream<String> withItsKind(Place place) {
        return Stream.concat(Stream.of(place.name()), KINDS.stream().map(kind -> place.shortName() + kind));
    }
}
