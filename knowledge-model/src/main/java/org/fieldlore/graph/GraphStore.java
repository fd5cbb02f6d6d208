package org.fieldlore.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps the graph and answers questions about it; the wall between the graph and its engine. Safe for many threads. */
public interface GraphStore extends AutoCloseable {
    /**
     * How much one question may take.
     *
     * @param rows most rows, or triples, of an answer; what is beyond is cut off and told
     */
    record Limits(Duration time, int rows) {}

    /** What a question asks for: SELECT, ASK, or CONSTRUCT and DESCRIBE. */
    enum Form {
        ROWS,
        TRUTH,
        TRIPLES
    }

    /**
     * What came out.
     *
     * @param variables names of the columns; empty for a yes or no and for triples
     * @param rows one cell a column
     * @param truth of a question that is answered with yes or no, else false
     * @param turtle triples that were asked for, else empty
     * @param cut whether there was more than the limit allows
     */
    record Answer(
            Form form,
            List<String> variables,
            List<List<Cell>> rows,
            boolean truth,
            String turtle,
            boolean cut,
            long millis) {}

    /**
     * A value.
     *
     * @param bound whether there is one
     * @param type IRI, or TEXT for every literal
     * @param datatype IRI of the kind of literal; empty for plain text and IRIs
     */
    record Cell(boolean bound, Thing.Type type, String text, String lang, String datatype) {}

    /** Says all of these things anew, each in place of what was said of it before. All or nothing. */
    void put(Collection<Thing> things);

    /** Says what a Turtle text says, each subject in place of what was said of it before. All or nothing. */
    void putTurtle(String turtle);

    /** Forgets what is said of things. */
    void forget(Collection<String> iris);

    /**
     * Answers a question in SPARQL 1.1 that only reads.
     *
     * @param given values for variables of the question, as IRIs or plain text
     * @throws QueryRefused when it is none, is not allowed, or takes more than its limits
     */
    Answer ask(String sparql, Map<String, Thing.Tie> given, Limits limits);

    /** Whether the graph is whole; false until it was built once with this program's schema. */
    boolean complete();

    /** How many triples there are. */
    long size();

    /** Begins a new graph beside this one. */
    Rebuild rebuild();

    @Override
    void close();

    /** A graph in the making; closing it before it is finished drops it. */
    interface Rebuild extends AutoCloseable {
        /** Adds things that are not there yet. */
        void add(Collection<Thing> things);

        void addTurtle(String turtle);

        /** Says things anew that are there, or forgets those that are not among them; only once all are added. */
        void settle(Collection<Thing> things, Collection<String> gone);

        /** Brings everything that was added onto the disk; nothing may be added after it. */
        void added();

        /** Puts it in the place of the old one. */
        void finish();

        @Override
        void close();
    }
}
