package io.icpready.rules.facts.choices;

import java.util.Optional;

/** Tells two documents of one type apart: whose letter or proof, or which industry. */
public enum DocumentPurpose {
    LEADER,
    SERVICE_LEADER,
    NEWS,
    PUBLISHING,
    MEDICINE_AND_MEDICAL_DEVICES,
    CULTURE,
    AUDIO_VISUAL,
    RIDE_HAILING,
    INTERNET_FINANCE,
    OFF_CAMPUS_TRAINING,
    GAMES,
    RELIGION,
    EDUCATION,
    HEALTH_CARE,
    BULLETIN_BOARD,
    FOOD;

    /** The purpose of a document that belongs to an industry. */
    public static DocumentPurpose of(Industry industry) {
        return valueOf(industry.name());
    }

    /** The group of facts of the person whose document it is; empty for one of an industry. */
    public Optional<String> person() {
        return switch (this) {
            case LEADER -> Optional.of("leader");
            case SERVICE_LEADER -> Optional.of("serviceLeader");
            default -> Optional.empty();
        };
    }
}
