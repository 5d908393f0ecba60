package io.icpready.rules.tables.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of provinces and prefectures (GB/T 2260). A province is recognised anywhere, by full or short
 * name; a prefecture anywhere by full name, at the front by its short one.
 */
public final class PlaceNames {

    private static final List<String> KINDS = List.of("市", "州", "盟", "地区");
    private static final List<String> WORDS_FOR_SITE = List.of("", "网", "网站");

    private final List<Place> provinces;
    private final List<Place> prefectures;
    private final List<String> literary;
    private final Set<String> anywhere;
    private final Set<String> atTheFront;
    private final int longest;

    /** A place by its full name, such as 怒江傈僳族自治州, and its short one, 怒江. */
    public record Place(String name, String shortName) {}

    /**
     * @param literary other names of cities, which count where a local portal is meant
     */
    public PlaceNames(List<Place> provinces, List<Place> prefectures, List<String> literary) {
        this.provinces = List.copyOf(provinces);
        this.prefectures = List.copyOf(prefectures);
        this.literary = List.copyOf(literary);
        anywhere = Stream.concat(
                        provinces.stream().flatMap(place -> Stream.of(place.name(), place.shortName())),
                        prefectures.stream().flatMap(PlaceNames::withItsKind))
                .collect(Collectors.toUnmodifiableSet());
        atTheFront = prefectures.stream().map(Place::shortName).collect(Collectors.toUnmodifiableSet());
        longest = Stream.of(anywhere, atTheFront)
                .flatMap(Collection::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    public List<Place> provinces() {
        return provinces;
    }

    public List<Place> prefectures() {
        return prefectures;
    }

    /** The place that a name speaks of. */
    public Optional<String> in(String name) {
        return Stream.concat(
                        IntStream.range(0, name.length())
                                .boxed()
                                .flatMap(at -> parts(name, at).filter(anywhere::contains)),
                        parts(name, 0).filter(atTheFront::contains))
                .max(Comparator.comparing(String::length));
    }

    /** The place or, by a literary name, the city that a name speaks of. */
    public Optional<String> meantBy(String name) {
        return in(name).or(() -> literary.stream().filter(name::contains).findFirst());
    }

    /** The place that is all of a name, a word for site aside. */
    public Optional<String> alone(String name) {
        Predicate<String> isPlace = part -> anywhere.contains(part) || atTheFront.contains(part);
        return WORDS_FOR_SITE.stream()
                .filter(name::endsWith)
                .map(site -> name.substring(0, name.length() - site.length()))
                .filter(isPlace)
                .findFirst();
    }

    private Stream<String> parts(String name, int from) {
        return IntStream.rangeClosed(from + 1, Math.min(name.length(), from + longest))
                .mapToObj(to -> name.substring(from, to));
    }

    private static Stream<String> withItsKind(Place place) {
        return Stream.concat(Stream.of(place.name()), KINDS.stream().map(kind -> place.shortName() + kind));
    }
}
