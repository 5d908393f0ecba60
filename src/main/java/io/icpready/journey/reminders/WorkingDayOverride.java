package io.icpready.journey.reminders;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What managers know better of a day than the built-in calendar.
 *
 * @param working whether it is worked
 * @param note why, for other managers
 */
record WorkingDayOverride(LocalDate day, boolean working, Optional<String> note) {}
