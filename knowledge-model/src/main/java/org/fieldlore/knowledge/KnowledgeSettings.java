package org.fieldlore.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about knowledge. A change counts for what is written from then on. */
@Dependent
public class KnowledgeSettings {
    /** Fewest characters of a submitted title. */
    public static final String TITLE_MIN = "fieldlore.knowledge.title-min";

    /** Most characters of a title; at most 200, which is what the column holds. */
    public static final String TITLE_MAX = "fieldlore.knowledge.title-max";

    /** Most characters of a section that a person writes. */
    public static final String SECTION_MAX = "fieldlore.knowledge.section-max";

    /** Most characters of a section that is imported. */
    public static final String IMPORTED_SECTION_MAX = "fieldlore.knowledge.imported-section-max";

    /** For how many minutes the same new draft of the same author counts as a form sent twice. */
    public static final String SAME_FORM_MINUTES = "fieldlore.knowledge.same-form-minutes";

    /** For how many hours a draft beside a live item keeps others from changing it, counted from the last time it was saved. */
    public static final String DRAFT_HOLDS_HOURS = "fieldlore.knowledge.draft-holds-hours";

    /** Within how many days a reviewer should decide; what waits longer is marked as overdue. */
    public static final String REVIEW_WITHIN_DAYS = "fieldlore.knowledge.review-within-days";

    public static final String TITLE_MIN_DEFAULT = "3";
    public static final String TITLE_MAX_DEFAULT = "200";
    public static final String SECTION_MAX_DEFAULT = "20000";
    public static final String IMPORTED_SECTION_MAX_DEFAULT = "2000000";
    public static final String SAME_FORM_MINUTES_DEFAULT = "10";
    public static final String DRAFT_HOLDS_HOURS_DEFAULT = "24";
    public static final String REVIEW_WITHIN_DAYS_DEFAULT = "3";

    private final int titleMin;
    private final int titleMax;
    private final int sectionMax;
    private final int importedSectionMax;
    private final Duration sameForm;
    private final Duration draftHolds;
    private final Duration reviewWithin;

    @Inject
    public KnowledgeSettings(
            @ConfigProperty(name = TITLE_MIN, defaultValue = TITLE_MIN_DEFAULT) int titleMin,
            @ConfigProperty(name = TITLE_MAX, defaultValue = TITLE_MAX_DEFAULT) int titleMax,
            @ConfigProperty(name = SECTION_MAX, defaultValue = SECTION_MAX_DEFAULT) int sectionMax,
            @ConfigProperty(name = IMPORTED_SECTION_MAX, defaultValue = IMPORTED_SECTION_MAX_DEFAULT)
                    int importedSectionMax,
            @ConfigProperty(name = SAME_FORM_MINUTES, defaultValue = SAME_FORM_MINUTES_DEFAULT) int sameFormMinutes,
            @ConfigProperty(name = DRAFT_HOLDS_HOURS, defaultValue = DRAFT_HOLDS_HOURS_DEFAULT) int draftHoldsHours,
            @ConfigProperty(name = REVIEW_WITHIN_DAYS, defaultValue = REVIEW_WITHIN_DAYS_DEFAULT)
                    int reviewWithinDays) {
        if (titleMin < 1 || titleMin > titleMax || titleMax > 200)
            throw new IllegalArgumentException(
                    "title lengths must be 1 <= min <= max <= 200, were " + titleMin + ".." + titleMax);
        this.titleMin = titleMin;
        this.titleMax = titleMax;
        this.sectionMax = sectionMax;
        this.importedSectionMax = importedSectionMax;
        this.sameForm = Duration.ofMinutes(sameFormMinutes);
        this.draftHolds = Duration.ofHours(draftHoldsHours);
        this.reviewWithin = Duration.ofDays(reviewWithinDays);
    }

    /** What the product ships with. */
    public static KnowledgeSettings defaults() {
        return new KnowledgeSettings(
                Integer.parseInt(TITLE_MIN_DEFAULT),
                Integer.parseInt(TITLE_MAX_DEFAULT),
                Integer.parseInt(SECTION_MAX_DEFAULT),
                Integer.parseInt(IMPORTED_SECTION_MAX_DEFAULT),
                Integer.parseInt(SAME_FORM_MINUTES_DEFAULT),
                Integer.parseInt(DRAFT_HOLDS_HOURS_DEFAULT),
                Integer.parseInt(REVIEW_WITHIN_DAYS_DEFAULT));
    }

    public int titleMin() {
        return titleMin;
    }

    public int titleMax() {
        return titleMax;
    }

    public int sectionMax() {
        return sectionMax;
    }

    /** The limits for imports: longer sections, and a title of one character will do. */
    KnowledgeSettings forImports() {
        return new KnowledgeSettings(
                1,
                titleMax,
                importedSectionMax,
                importedSectionMax,
                (int) sameForm.toMinutes(),
                (int) draftHolds.toHours(),
                (int) reviewWithin.toDays());
    }

    Duration sameForm() {
        return sameForm;
    }

    Duration draftHolds() {
        return draftHolds;
    }

    /** Within which time a reviewer should decide. */
    public Duration reviewWithin() {
        return reviewWithin;
    }
}
