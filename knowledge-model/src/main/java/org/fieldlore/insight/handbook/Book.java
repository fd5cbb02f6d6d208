package org.fieldlore.insight.handbook;

import java.util.List;
import org.fieldlore.shared.KnowledgeId;

/**
 * A book before its texts: what is on the title page, and what stands where. Texts come piece by piece, so that a book of any
 * size needs little memory.
 */
public record Book(Head head, List<Chapter> chapters) {
    public Book {
        chapters = List.copyOf(chapters);
    }

    /** Whether a chapter, by its number from 0, is the first of its part. */
    public boolean opensPart(int chapter) {
        return chapter == 0
                || !chapters.get(chapter)
                        .part()
                        .equals(chapters.get(chapter - 1).part());
    }

    /** How many items it holds. */
    public int items() {
        return chapters.stream().mapToInt(chapter -> chapter.entries().size()).sum();
    }

    /**
     * The title page, in words.
     *
     * @param lang of the book's own words: zh or en
     * @param lines edition, date, who compiled it, and the selection, a line each
     * @param confidential how confidential it is; also at the foot of every page
     */
    public record Head(String title, String lang, List<String> lines, List<String> selection, String confidential) {}

    /**
     * A chapter.
     *
     * @param part what it belongs to: chapters of one part stand in a row, and only the first of them begins on a new page
     * @param above where its concept stands in the tree; empty at the top
     */
    public record Chapter(String title, String part, String above, List<Entry> entries) {}

    /** An item in the contents: which wording of it, and whether that was approved. */
    public record Entry(KnowledgeId id, int version, boolean validated, String title, String lang) {}

    /**
     * The text of an item, in words.
     *
     * @param meta kind, author and branch, version, and when it was verified by whom, a phrase each
     */
    public record Piece(String title, String lang, List<String> meta, List<Part> parts) {}

    /** A section of a text under its heading; the heading is in the language of the book. */
    public record Part(String heading, String text) {}

    /**
     * What follows the texts.
     *
     * @param index concepts in the order of the alphabet, with the numbers of their items, counted from 0 through the book
     * @param contributors most items first
     */
    public record Back(List<Keyword> index, List<Contributor> contributors) {}

    /** A concept and the items that speak of it. */
    public record Keyword(String label, List<Integer> items) {}

    /** A person and what they did for this book, in words. */
    public record Contributor(String name, String branch, String did) {}
}
