package io.icpready.rules.facts.choices;

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
}
