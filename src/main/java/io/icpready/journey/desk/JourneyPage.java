package io.icpready.journey.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page of somebody's own journeys: those under way before those that ended, of each the newest first.
 *
 * @param page counted from 0
 * @param size journeys on a full page
 * @param total journeys on all pages together
 */
public record JourneyPage(List<JourneyView> journeys, int page, int size, long total) {

    public JourneyPage {
        journeys = List.copyOf(journeys);
    }

    /**
     * Which page is wanted.
     *
     * @param number counted from 0
     * @param size 1 to 100
     * @param openOnly without those that have ended
     */
    public record Wanted(int number, int size, boolean openOnly) {

        /** As many of the newest as go on one page. */
        public static final Wanted NEWEST = new Wanted(0, 100, false);

        private static final int LARGEST = 100;
        private static final int USUAL = 20;

        /** Nobody has so many journeys. */
        private static final int LAST_PAGE = 9999;

        private static final Set<String> FLAG = Set.of("true", "false");

        /** Reads the parameters of a request, each of which may be null; empty for nonsense. */
        public static Optional<Wanted> of(String page, String size, String open) {
            Optional<Integer> number = whole(page, 0, 0, LAST_PAGE);
            Optional<Integer> length = whole(size, USUAL, 1, LARGEST);
            return open == null || FLAG.contains(open)
                    ? number.flatMap(which -> length.map(each -> new Wanted(which, each, Boolean.parseBoolean(open))))
                    : Optional.empty();
        }

        private static Optional<Integer> whole(String text, int usual, int least, int most) {
            if (text == null) {
                return Optional.of(usual);
            }
            return Optional.of(text)
                    .filter(digits -> digits.matches("[0-9]{1,6}"))
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most);
        }

        int first() {
            return number * size;
        }
    }
}
