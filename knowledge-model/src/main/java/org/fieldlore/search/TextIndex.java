package org.fieldlore.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * The wall between search and its engine. An index on one machine, opened at first use; safe for many threads. When it
 * cannot read or write its files it throws {@link java.io.UncheckedIOException} and starts afresh, incomplete, at the next
 * call.
 */
public interface TextIndex extends AutoCloseable {
    /**
     * Stores entries, each in place of an older one of the same item. Work in progress is never stored. An entry without a
     * sense keeps that of the older one as long as its words are the same.
     */
    void put(List<IndexEntry> entries);

    /** Removes items; unknown ids are no mistake. */
    void delete(Collection<KnowledgeId> ids);

    /** Makes all changes so far durable, and visible to every search that starts after the return. */
    void refresh();

    /**
     * Returns ids of items above {@code after} (0 to begin) whose sense the index lacks, in rising order, at most {@code max};
     * empty at the end.
     */
    List<KnowledgeId> withoutSense(long after, int max);

    /** Adds the sense to items that stand in the index just as these entries do; whatever changed meanwhile is left alone. */
    void place(List<IndexEntry> entries);

    /** Returns where items lie by their meaning, those that the index has placed in this language; for what learns from use. */
    Map<KnowledgeId, float[]> places(Collection<KnowledgeId> ids, String lang);

    /** Returns the page of items that the viewer may see and that answer the query by their words. */
    default Results search(Query query, Viewer viewer) {
        return search(query, null, viewer);
    }

    /** Returns the page of items that the viewer may see and that answer the query by their words or by their meaning. */
    default Results search(Query query, @Nullable Sense sense, Viewer viewer) {
        return search(query, sense, Tuning.NONE, viewer);
    }

    /**
     * The same, with the words of the query widened by synonyms and with items first or last where the office says so; by
     * relevance alone, and only what the viewer may see and the filters let through.
     */
    Results search(Query query, @Nullable Sense sense, Tuning tuning, Viewer viewer);

    /**
     * Returns what a question was probably meant to be, when it holds typing errors or pinyin; empty when there is nothing to
     * correct. Told from the words of the index, yet never from what the viewer may not see alone.
     */
    Optional<Meant> meant(String text, Viewer viewer);

    /**
     * Returns items in use that the viewer may see and whose titles fit what is being typed: as it is written, in pinyin, by first
     * letters, mixed, or with one typing error in a word of four letters or more; best first, each title once.
     */
    List<Suggested> suggest(String text, Viewer viewer, int max);

    /** Returns the best hits for a query, its page aside, with titles but without snippets and matching words. */
    List<Hit> outlines(Query query, @Nullable Sense sense, Viewer viewer, int max);

    /** Returns items that speak of the same as a text by its words, best first; {@code except} is left out. */
    default List<Hit> similar(String text, String lang, Viewer viewer, int max, @Nullable KnowledgeId except) {
        return similar(text, lang, null, viewer, max, except);
    }

    /**
     * Returns items that speak of the same as a text by its words or its meaning, best first; {@code except} is left out.
     *
     * @param sense where the text lies by its meaning; null to go by its words alone
     */
    List<Hit> similar(
            String text, String lang, @Nullable Sense sense, Viewer viewer, int max, @Nullable KnowledgeId except);

    /** Returns items that speak of the same as one that stands in the index, by what is stored of it; empty without that one. */
    List<Hit> similar(KnowledgeId item, Viewer viewer, int max);

    /** Returns the same items in the same order as {@link #search}, but nothing that is written there and no counts. */
    List<Ranked> best(Query query, @Nullable Sense sense, Viewer viewer);

    /** Returns items that fit a situation by all but meaning, best first, with the parts of each score but not what is written there. */
    default List<Hit> fitting(Situation situation, Viewer viewer, int max) {
        return fitting(situation, null, viewer, max);
    }

    /**
     * Returns items that fit a situation, best first, with the parts of each score but not what is written there.
     *
     * @param sense where what is asked lies by its meaning; null to go by words alone
     */
    List<Hit> fitting(Situation situation, @Nullable Sense sense, Viewer viewer, int max);

    /** Returns of items the passage that has most of the words of a situation; those that the viewer cannot find any more are missing. */
    Map<KnowledgeId, String> lines(Situation situation, Viewer viewer, Collection<KnowledgeId> items);

    /** How many items can be found. */
    long size();

    /** Removes everything, durably. */
    void clear();

    /**
     * Whether everything that should be found can be found; false from the moment that the index was missing or damaged until
     * it has been rebuilt. Costs nothing.
     */
    boolean complete();

    IndexHealth health();

    /** Starts an empty index beside this one. There is at most one at a time; an earlier one is given up. */
    Rebuild rebuild();

    @Override
    void close();

    /** An index being filled while the old one goes on answering and both take up changes. */
    interface Rebuild extends AutoCloseable {
        /** Adds entries, save those of items that changed since the start: these are there already, and newer. */
        void put(List<IndexEntry> entries);

        /** Takes the place of the old index. */
        void finish();

        /** Gives up what was not finished. */
        @Override
        void close();
    }
}
