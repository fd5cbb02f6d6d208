package org.fieldlore.search.lucene;

import java.util.List;
import org.fieldlore.search.Facet;

/** Names of what is stored. Whoever changes a field or the way that words are cut raises {@link #SCHEMA}. */
final class Fields {
    static final int SCHEMA = 7;

    static final String ID = "id";

    /** The id again, on an item and on each of its passages: what is replaced and removed as one. */
    static final String BLOCK = "block";

    /** Marks an item with {@link #ITEM}; its passages stand before it and lack the mark. */
    static final String ROW = "row";

    static final String ITEM = "item";

    /** How many passages stand before an item. */
    static final String PASSAGES = "passages";

    /** Where a passage begins and ends in the text of its item; both 0 for another wording of the question. */
    static final String FROM = "from";

    static final String TO = "to";
    static final String ID_ORDER = "id_order";
    static final String EXTERNAL_ID = "external_id";
    static final String AUDIENCE = "audience";
    static final String UPDATED = "updated";
    /** How many colleagues an item has helped. */
    static final String HELPED = "helped";

    static final String OWN_CONCEPT = "own_concept";
    static final String LABELS = "labels";

    /** Title, twice, text and labels in one: what candidates are found by. */
    static final String ALL = "all";

    /** One pair of fields a language, so that each language keeps its own word statistics and lengths. */
    static final String TITLE_ZH = "title_zh";

    static final String TITLE_EN = "title_en";
    static final String TEXT_ZH = "text_zh";
    static final String TEXT_EN = "text_en";
    static final List<String> TITLES = List.of(TITLE_ZH, TITLE_EN);
    static final List<String> TEXTS = List.of(TEXT_ZH, TEXT_EN);

    /** Title and text together, word by word; what candidates are ranked by. */
    static final String WHOLE_ZH = "whole_zh";

    static final String WHOLE_EN = "whole_en";

    /** The same as pairs of neighbouring words, for English; in Chinese the words are pairs of characters already. */
    static final String PAIRS_EN = "pairs_en";

    /** Other wordings of the question, one a line. */
    static final String ASKED_ZH = "asked_zh";

    static final String ASKED_EN = "asked_en";
    static final List<String> ASKED = List.of(ASKED_ZH, ASKED_EN);

    /** Words in Latin letters as they are written, not stemmed: what typing errors are corrected by. */
    static final String SPELLING = "spelling";

    /** The beginnings by which a title or another wording is typed, and the title and these as a suggestion shows them. */
    static final String SAID = "said";

    static final String HEADING = "heading";

    /** Where a text lies by its meaning; a field a language, since places of two languages cannot be compared. */
    static final String SENSE_ZH = "sense_zh";

    static final String SENSE_EN = "sense_en";

    /** A number that changes with title, text and other wordings. */
    static final String WORDING = "wording";

    private Fields() {}

    static String sense(String lang) {
        return lang.equals("zh") ? SENSE_ZH : SENSE_EN;
    }

    static String title(String lang) {
        return lang.equals("zh") ? TITLE_ZH : TITLE_EN;
    }

    static String whole(String lang) {
        return lang.equals("zh") ? WHOLE_ZH : WHOLE_EN;
    }

    static String asked(String lang) {
        return lang.equals("zh") ? ASKED_ZH : ASKED_EN;
    }

    static String text(String lang) {
        return lang.equals("zh") ? TEXT_ZH : TEXT_EN;
    }

    /** The field that a facet filters by and counts; it holds the strings that the facet's values are, or for the age a moment. */
    static String of(Facet facet) {
        return switch (facet) {
            case KIND -> "kind";
            case CONCEPT -> "concept";
            case SEGMENT -> "segment";
            case LANG -> "lang";
            case CONFIDENCE -> "confidence";
            case AUTHOR -> "author";
            case BRANCH -> "branch";
            case SOURCE -> "source";
            case AGE -> UPDATED;
        };
    }
}
