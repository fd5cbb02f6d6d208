package org.fieldlore.graph.jena;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.fieldlore.graph.GraphStore;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.graph.QueryRefused.Why;
import org.fieldlore.graph.Thing;
import org.fieldlore.graph.jena.Generations.Generation;
import org.jspecify.annotations.Nullable;

/** The graph in TDB2. The current generation answers under a read lock; only its replacement takes the write lock. */
public final class TdbStore implements GraphStore {
    private final Generations generations;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Generation current;

    public TdbStore(Path root) {
        this.generations = new Generations(root);
        this.current = generations.open();
    }

    @Override
    public void put(Collection<Thing> things) {
        if (!things.isEmpty()) write(graph -> things.forEach(thing -> replace(graph, thing)));
    }

    @Override
    public void putTurtle(String turtle) {
        Graph said = parsed(turtle);
        write(graph -> {
            said.find()
                    .mapWith(Triple::getSubject)
                    .filterKeep(Node::isURI)
                    .toSet()
                    .forEach(subject -> graph.remove(subject, Node.ANY, Node.ANY));
            said.find().forEachRemaining(graph::add);
        });
    }

    @Override
    public void forget(Collection<String> iris) {
        if (!iris.isEmpty()) write(graph -> iris.forEach(iri -> remove(graph, iri)));
    }

    private static void replace(Graph graph, Thing thing) {
        remove(graph, thing.iri());
        Terms.triples(thing).forEach(graph::add);
    }

    private static void remove(Graph graph, String iri) {
        graph.remove(Terms.iri(iri), Node.ANY, Node.ANY);
    }

    /** Nothing is said before the graph was built once: the building will say it. */
    private void write(Consumer<Graph> change) {
        locked(lock.readLock(), generation -> {
            if (generation != null) write(generation.data(), change);
            return null;
        });
    }

    private static void write(DatasetGraph data, Consumer<Graph> change) {
        data.begin(ReadWrite.WRITE);
        try {
            change.accept(data.getDefaultGraph());
            data.commit();
        } finally {
            data.end();
        }
    }

    private static Graph parsed(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    @Override
    public Answer ask(String sparql, Map<String, Thing.Tie> given, Limits limits) {
        Query query = QueryGate.read(sparql);
        try {
            return read(graph -> {
                if (graph == null) throw new QueryRefused(Why.NOT_READY, "the graph is being built");
                return new Asking(query, limits, graph).answer(given);
            });
        } catch (QueryCancelledException e) {
            throw new QueryRefused(Why.TOOK_TOO_LONG, "it was stopped");
        } catch (StackOverflowError e) {
            throw new QueryRefused(Why.TOO_LONG, "nested too deeply");
        } catch (OutOfMemoryError e) {
            // One large text or table that finds no room is given up with the question; smaller ones go on.
            throw new QueryRefused(Why.TOO_MUCH_MEMORY, "it was stopped");
        }
    }

    @Override
    public boolean complete() {
        return locked(lock.readLock(), generation -> generation != null);
    }

    @Override
    public long size() {
        return read(graph -> graph == null ? 0L : graph.size());
    }

    private <T> T read(Function<@Nullable Graph, T> reading) {
        return locked(lock.readLock(), generation -> {
            if (generation == null) return reading.apply(null);
            DatasetGraph data = generation.data();
            data.begin(ReadWrite.READ);
            try {
                return reading.apply(data.getDefaultGraph());
            } finally {
                data.end();
            }
        });
    }

    private <T extends @Nullable Object> T locked(Lock held, Function<@Nullable Generation, T> work) {
        held.lock();
        try {
            return work.apply(current);
        } finally {
            held.unlock();
        }
    }

    @Override
    public Rebuild rebuild() {
        return locked(lock.writeLock(), generation -> new Beside(generations.create()));
    }

    @Override
    public void close() {
        locked(lock.writeLock(), generation -> {
            if (generation != null) generation.close();
            generations.close();
            return current = null;
        });
    }

    /** A generation that is being loaded in bulk, beside the one that answers. */
    private final class Beside implements Rebuild {
        private final Generation made;
        private final DataLoader loader;
        private final StreamRDF stream;
        private boolean loading = true;
        private boolean finished;

        Beside(Generation made) {
            this.made = made;
            this.loader = LoaderFactory.sequentialLoader(made.data(), (words, values) -> {
                // Whoever rebuilds shows how far it is.
            });
            loader.startBulk();
            this.stream = loader.stream();
        }

        @Override
        public void add(Collection<Thing> things) {
            things.stream().flatMap(Terms::triples).forEach(stream::triple);
        }

        @Override
        public void addTurtle(String turtle) {
            parsed(turtle).find().forEachRemaining(stream::triple);
        }

        @Override
        public void added() {
            loader.finishBulk();
            loading = false;
        }

        @Override
        public void settle(Collection<Thing> things, Collection<String> gone) {
            write(made.data(), graph -> {
                things.forEach(thing -> replace(graph, thing));
                gone.forEach(iri -> remove(graph, iri));
            });
        }

        @Override
        public void finish() {
            locked(lock.writeLock(), old -> {
                made.whole();
                current = made;
                finished = true;
                if (old != null) old.drop();
                return null;
            });
        }

        @Override
        public void close() {
            if (finished) return;
            if (loading) loader.finishException(new IllegalStateException("dropped"));
            made.drop();
        }
    }
}
