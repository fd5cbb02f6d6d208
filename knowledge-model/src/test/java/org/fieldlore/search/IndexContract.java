package org.fieldlore.search;

import static org.fieldlore.search.Entries.agent;

import java.util.Arrays;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of a text index have in common: one that is new and empty for each of them. */
public abstract class IndexContract {
    static final Viewer ANYONE = agent(7, 7);
    TextIndex index;

    /** A new, empty index. */
    protected abstract TextIndex create() throws Exception;

    @BeforeEach
    void open() throws Exception {
        index = create();
    }

    @AfterEach
    void close() {
        index.close();
    }

    void put(Entries... entries) {
        index.put(Arrays.stream(entries).map(Entries::entry).toList());
        index.refresh();
    }

    List<Long> ids(String text) {
        return ids(Query.of(text));
    }

    List<Long> ids(Query query) {
        return ids(query, ANYONE);
    }

    List<Long> ids(Query query, Viewer viewer) {
        return index.search(query, viewer).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }
}
