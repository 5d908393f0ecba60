package io.icpready.rules.facts.choices;

/** Industries that need, or in some provinces still need, a pre-approval (前置审批, PRE-01). */
public enum Industry {
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
    FOOD
}
