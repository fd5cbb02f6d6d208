package org.fieldlore.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** A named part of a text; which parts an item has follows from its {@link Kind}. */
public enum Section {
    WHO,
    SEEN,
    EVIDENCE,
    SO_WHAT,
    SITUATION,
    ACTION,
    RESULT,
    WHEN,
    ANSWER,
    SOURCE,
    /** Other wordings of the question, one a line; found by, but no part of the text. */
    ASKED(Form.WORDINGS),
    TEXT,
    /** Who issued a reference, and under which number. */
    ISSUED,
    /** What a reference is: the name of a {@link ReferenceSort}. */
    SORT(Form.SORT),
    /** The first day on which a reference holds, ISO 8601. */
    VALID_FROM(Form.DAY),
    /** The last day on which a reference holds, ISO 8601. */
    VALID_UNTIL(Form.DAY);

    /** What may stand in a section. */
    public enum Form {
        PROSE,
        WORDINGS,
        SORT,
        DAY
    }

    private final Form form;

    Section() {
        this(Form.PROSE);
    }

    Section(Form form) {
        this.form = form;
    }

    public Form form() {
        return form;
    }

    /** Whether it is chosen or picked instead of written. */
    public boolean fact() {
        return form == Form.SORT || form == Form.DAY;
    }

    /** What is stored of what was put in; refuses {@link SectionUnreadable}. */
    String read(String given) {
        try {
            return switch (form) {
                case SORT ->
                    ReferenceSort.valueOf(given.toUpperCase(Locale.ROOT)).name();
                case DAY -> LocalDate.parse(given).toString();
                default -> given;
            };
        } catch (DateTimeException | IllegalArgumentException unknown) {
            throw new SectionUnreadable(this, given);
        }
    }
}
