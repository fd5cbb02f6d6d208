package org.fieldlore.graph.jena;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.fieldlore.graph.GraphStore;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.graph.QueryRefused.Why;
import org.fieldlore.graph.Thing;
import org.jspecify.annotations.Nullable;

/** A folder with one TDB2 database a generation; the newest whole one counts, and what is half is deleted. */
public final class TdbStore implements GraphStore {
    private static final Logger LOG = Logger.getLogger(TdbStore.class.getName());
    private static final String WHOLE = "whole-1";

    /** The usual caches hold a million terms, which is more than the portal's heap has room for. */
    private static final StoreParams PARAMS = StoreParams.builder()
            .node2NodeIdCacheSize(50_000)
            .nodeId2NodeCacheSize(50_000)
            .nodeMissCacheSize(1_000)
            .build();

    private static final int LOOKED_AT = 1_000;
    private static final int MILLION = 1_000_000;
    private final Path root;

    /** The highest number that was ever given: a folder that could not be opened may still be locked by this process. */
    private long newest;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable Generation current;

    public TdbStore(Path root) {
        this.root = root;
        open();
    }

    private record Generation(Path folder, DatasetGraph data) {
        static Generation in(Path folder) {
            try {
                Files.createDirectories(folder.resolve("db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Generation(
                    folder,
                    DatabaseConnection.connectCreate(Location.create(folder.resolve("db")), PARAMS)
                            .getDatasetGraph());
        }

        void drop() {
            TDBInternal.expel(data);
        }
    }

    private void open() {
        try {
            Files.createDirectories(root);
            for (Path folder : folders()) {
                newest = Math.max(newest, number(folder));
                if (current == null && Files.exists(folder.resolve(WHOLE))) current = usable(folder);
                if (current == null || !current.folder().equals(folder)) delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The generation in a folder, or null when it is damaged: then it is built anew. */
    private static @Nullable Generation usable(Path folder) {
        try {
            Generation found = Generation.in(folder);
            found.data().begin(ReadWrite.READ);
            try {
                Iterator<Triple> some = found.data().getDefaultGraph().find();
                for (int i = 0; i < LOOKED_AT && some.hasNext(); i++) some.next();
            } finally {
                found.data().end();
            }
            return found;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "the graph in " + folder + " is damaged and will be built anew");
            return null;
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(one -> one.getFileName().toString().matches("[0-9]{1,9}"))
                    .sorted(Comparator.comparingLong(TdbStore::number).reversed())
                    .toList();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException | UncheckedIOException e) {
            LOG.log(Level.FINE, e, () -> "left behind for now: " + folder);
        }
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
        if (!iris.isEmpty())
            write(graph -> iris.forEach(iri -> graph.remove(NodeFactory.createURI(iri), Node.ANY, Node.ANY)));
    }

    private static void replace(Graph graph, Thing thing) {
        Node subject = NodeFactory.createURI(thing.iri());
        graph.remove(subject, Node.ANY, Node.ANY);
        triples(thing, subject).forEach(graph::add);
    }

    /** Nothing is said before the graph was built once: the building will say it. */
    private void write(Consumer<Graph> change) {
        lock.readLock().lock();
        try {
            if (current != null) write(current.data(), change);
        } finally {
            lock.readLock().unlock();
        }
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

    private static Stream<Triple> triples(Thing thing, Node subject) {
        return thing.ties().stream()
                .map(tie -> Triple.create(subject, NodeFactory.createURI(tie.predicate()), node(tie)));
    }

    private static Node node(Thing.Tie tie) {
        return switch (tie.type()) {
            case IRI -> NodeFactory.createURI(tie.value());
            case TEXT ->
                tie.lang().isEmpty()
                        ? NodeFactory.createLiteralString(tie.value())
                        : NodeFactory.createLiteralLang(tie.value(), tie.lang());
            case NUMBER -> NodeFactory.createLiteralDT(tie.value(), XSDDatatype.XSDinteger);
            case MOMENT -> NodeFactory.createLiteralDT(tie.value(), XSDDatatype.XSDdateTime);
        };
    }

    @Override
    public Answer ask(String sparql, Map<String, Thing.Tie> given, Limits limits) {
        long started = System.nanoTime();
        Query query = QueryGate.read(sparql);
        lock.readLock().lock();
        try {
            if (current == null) throw new QueryRefused(Why.NOT_READY, "the graph is being built");
            DatasetGraph data = current.data();
            data.begin(ReadWrite.READ);
            try {
                return answer(query, given, limits, data.getDefaultGraph(), started);
            } finally {
                data.end();
            }
        } catch (QueryCancelledException e) {
            throw new QueryRefused(Why.TOOK_TOO_LONG, "it was stopped");
        } catch (StackOverflowError e) {
            throw new QueryRefused(Why.TOO_LONG, "nested too deeply");
        } finally {
            lock.readLock().unlock();
        }
    }

    private static Answer answer(Query query, Map<String, Thing.Tie> given, Limits limits, Graph graph, long started) {
        GuardedGraph guarded = new GuardedGraph(graph, limits.time().toNanos());
        Context context =
                ARQ.getContext().copy().set(Service.httpServiceAllowed, false).set(ARQ.enablePropertyFunctions, false);
        QueryExecBuilder building = QueryExec.dataset(DatasetGraphFactory.wrap(guarded))
                .query(query)
                .context(context)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        given.forEach((name, value) -> building.substitution(Var.alloc(name), node(value)));
        try (QueryExec exec = building.build()) {
            if (query.isAskType()) return new Answer(List.of(), List.of(), exec.ask(), "", false, millis(started));
            if (query.isSelectType()) return rows(exec.select(), limits.rows(), guarded, started);
            Iterator<Triple> triples = query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
            return turtle(triples, limits.rows(), guarded, started);
        }
    }

    private static Answer rows(RowSet found, int most, GuardedGraph guarded, long started) {
        List<List<Cell>> rows = new ArrayList<>();
        while (found.hasNext() && rows.size() < most) {
            Binding binding = found.next();
            guarded.step();
            List<Cell> row = new ArrayList<>();
            for (Var variable : found.getResultVars()) row.add(cell(binding.get(variable)));
            rows.add(row);
        }
        List<String> names = found.getResultVars().stream().map(Var::getVarName).toList();
        return new Answer(names, rows, false, "", found.hasNext(), millis(started));
    }

    private static Answer turtle(Iterator<Triple> triples, int most, GuardedGraph guarded, long started) {
        Graph graph = GraphFactory.createDefaultGraph();
        int count = 0;
        while (triples.hasNext() && count++ < most) {
            graph.add(triples.next());
            guarded.step();
        }
        String turtle = RDFWriter.source(ModelFactory.createModelForGraph(graph))
                .format(RDFFormat.TURTLE_BLOCKS)
                .asString();
        return new Answer(List.of(), List.of(), false, turtle, triples.hasNext(), millis(started));
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / MILLION;
    }

    private static Cell cell(@Nullable Node node) {
        if (node == null) return new Cell(false, Thing.Type.TEXT, "", "", "");
        if (node.isURI()) return new Cell(true, Thing.Type.IRI, node.getURI(), "", "");
        if (!node.isLiteral()) return new Cell(true, Thing.Type.TEXT, node.toString(), "", "");
        String datatype = Objects.requireNonNullElse(node.getLiteralDatatypeURI(), "");
        boolean plain = datatype.equals(XSDDatatype.XSDstring.getURI())
                || !node.getLiteralLanguage().isEmpty();
        return new Cell(
                true, Thing.Type.TEXT, node.getLiteralLexicalForm(), node.getLiteralLanguage(), plain ? "" : datatype);
    }

    @Override
    public boolean complete() {
        lock.readLock().lock();
        try {
            return current != null;
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public long size() {
        lock.readLock().lock();
        try {
            if (current == null) return 0;
            DatasetGraph data = current.data();
            data.begin(ReadWrite.READ);
            try {
                return data.getDefaultGraph().size();
            } finally {
                data.end();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Rebuild rebuild() {
        lock.writeLock().lock();
        try {
            return new Beside(Generation.in(root.resolve(Long.toString(++newest))));
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (current != null) current.drop();
            current = null;
        } finally {
            lock.writeLock().unlock();
        }
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
            this.loader = LoaderFactory.sequentialLoader(made.data(), LoaderOps.outputToLog());
            loader.startBulk();
            this.stream = loader.stream();
        }

        @Override
        public void add(Collection<Thing> things) {
            for (Thing thing : things)
                triples(thing, NodeFactory.createURI(thing.iri())).forEach(stream::triple);
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
                gone.forEach(iri -> graph.remove(NodeFactory.createURI(iri), Node.ANY, Node.ANY));
            });
        }

        @Override
        public void finish() {
            lock.writeLock().lock();
            try {
                Files.createFile(made.folder().resolve(WHOLE));
                Generation old = current;
                current = made;
                finished = true;
                if (old != null) {
                    old.drop();
                    delete(old.folder());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Override
        public void close() {
            if (finished) return;
            if (loading) loader.finishException(new IllegalStateException("dropped"));
            made.drop();
            delete(made.folder());
        }
    }
}
