package org.fieldlore.insight.handbook;

import java.time.LocalDate;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;

/** The words of one language that a book says by itself; where they are kept is no matter of the book. */
public interface BookWords {
    /** Language of these words: zh or en. */
    String lang();

    /** The text under a key, with arguments put in. */
    String of(String key, Object... arguments);

    /** What a kind is called. */
    String kind(Kind kind);

    /** What stands above a section. */
    String section(Section section);

    /** A day with its year. */
    String day(LocalDate day);

    /** Gives the words of a language. */
    interface Source {
        /** The words in Chinese for zh, in English for any other. */
        BookWords in(String lang);
    }
}
