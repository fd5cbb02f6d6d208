package org.fieldlore.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldlore.graph.jena.TdbStore;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildGraphTest {
    @TempDir
    private Path folder;

    private final List<Thing> others = new ArrayList<>();
    private boolean broken;

    private final GraphSource source = new GraphSource() {
        @Override
        public List<KnowledgeId> itemsAfter(long after, int max) {
            if (broken) throw new IllegalStateException("the database is away");
            return List.of();
        }

        @Override
        public List<Thing> items(Collection<KnowledgeId> ids) {
            return List.of();
        }

        @Override
        public String vocabulary() {
            return "";
        }

        @Override
        public List<Thing> others() {
            return List.copyOf(others);
        }
    };

    @Test
    void what_vanished_while_nobody_looked_is_forgotten_after_a_restart() {
        others.add(situation("30-39", 7));
        others.add(situation("40-49", 9));
        try (GraphStore store = new TdbStore(folder)) {
            new RebuildGraph(source, store, Clock.systemUTC()).tend();
        }
        others.set(0, situation("30-39", 8));
        others.remove(1);
        try (GraphStore store = new TdbStore(folder)) {
            new RebuildGraph(source, store, Clock.systemUTC()).tend();
            assertThat(numbers(store)).containsExactly("8");
        }
    }

    @Test
    void a_rebuild_that_fails_leaves_the_old_graph_and_another_may_begin() {
        others.add(situation("30-39", 7));
        try (GraphStore store = new TdbStore(folder)) {
            RebuildGraph graph = new RebuildGraph(source, store, Clock.systemUTC());
            graph.tend();
            broken = true;
            assertThatThrownBy(graph::run).isInstanceOf(IllegalStateException.class);
            assertThat(graph.progress().running()).isFalse();
            assertThat(numbers(store)).containsExactly("7");
            broken = false;
            others.set(0, situation("30-39", 8));
            assertThat(graph.run()).isTrue();
            assertThat(numbers(store)).containsExactly("8");
        }
    }

    private static Thing situation(String band, long customers) {
        return new Thing.Maker(Names.ROOT + "situation/" + band)
                .is(Names.TYPE, Names.FL + "CustomerSituation")
                .counts(Names.FL + "customers", customers)
                .made();
    }

    private static List<String> numbers(GraphStore store) {
        return store
                .ask(
                        "select ?n { ?s <" + Names.FL + "customers> ?n }",
                        Map.of(),
                        new GraphStore.Limits(Duration.ofSeconds(20), 100))
                .rows()
                .stream()
                .map(row -> row.get(0).text())
                .toList();
    }
}
