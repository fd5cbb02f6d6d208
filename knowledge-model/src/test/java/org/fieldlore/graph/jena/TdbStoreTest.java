package org.fieldlore.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.fieldlore.graph.GraphStore;
import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.graph.QueryRefused.Why;
import org.fieldlore.graph.Thing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TdbStoreTest {
    static final String TITLE = "http://purl.org/dc/terms/title";
    private static final String ABOUT = "http://purl.org/dc/terms/subject";
    private static final GraphStore.Limits SOME = new GraphStore.Limits(Duration.ofSeconds(20), 1_000);

    @TempDir
    private Path folder;

    private @Nullable GraphStore opened;

    @AfterEach
    void close() {
        if (opened != null) opened.close();
    }

    @Test
    void nothing_is_answered_before_the_graph_was_built_once() {
        opened = new TdbStore(folder);
        assertThat(store().complete()).isFalse();
        store().put(List.of(thing(1, "lost")));
        assertRefused("select * {?s ?p ?o}", Why.NOT_READY);
        build(thing(1, "kept"));
        assertThat(titles()).containsExactly("kept");
        assertThat(store().size()).isEqualTo(2);
    }

    @Test
    void what_is_said_anew_takes_the_place_of_what_was_said() {
        opened = new TdbStore(folder);
        build(thing(1, "old"), thing(2, "two"));
        store().put(List.of(thing(1, "new"), thing(3, "three")));
        store().forget(List.of(iri(2), "urn:nobody"));
        assertThat(titles()).containsExactly("new", "three");
        store().putTurtle("<" + iri(3) + "> <" + TITLE + "> \"drei\" .");
        assertThat(titles()).containsExactly("drei", "new");
    }

    @Test
    void a_rebuild_answers_all_the_while_and_what_is_half_is_dropped() throws IOException {
        opened = new TdbStore(folder);
        build(thing(1, "old"));
        try (GraphStore.Rebuild beside = store().rebuild()) {
            beside.add(List.of(thing(2, "half")));
            assertThat(titles()).containsExactly("old");
        }
        assertThat(titles()).containsExactly("old");
        try (GraphStore.Rebuild beside = store().rebuild()) {
            beside.add(List.of(thing(2, "two"), thing(3, "three")));
            beside.added();
            beside.settle(List.of(thing(2, "zwei")), List.of(iri(3)));
            assertThat(titles()).containsExactly("old");
            beside.finish();
        }
        assertThat(titles()).containsExactly("zwei");
        store().close();
        Files.createDirectories(folder.resolve("99/db"));
        opened = new TdbStore(folder);
        assertThat(titles()).containsExactly("zwei");
        assertThat(folder.resolve("99")).doesNotExist();
    }

    @Test
    void a_damaged_graph_is_noticed_and_another_one_built() throws IOException {
        opened = new TdbStore(folder);
        build(thing(1, "old"));
        store().close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(one ->
                            one.toString().endsWith(".dat") || one.toString().endsWith(".idn"))
                    .toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        opened = new TdbStore(folder);
        assertThat(store().complete()).isFalse();
        build(thing(1, "again"));
        assertThat(titles()).containsExactly("again");
    }

    @Test
    void values_come_with_their_kind_and_rows_beyond_the_limit_are_told() {
        opened = new TdbStore(folder);
        build(LongStream.range(0, 30).mapToObj(id -> thing(id, "t" + id)).toArray(Thing[]::new));
        Answer some = store().ask(
                        "select ?s (count(*) as ?n) { ?s ?p ?o } group by ?s order by ?s",
                        Map.of(),
                        new GraphStore.Limits(Duration.ofSeconds(20), 10));
        assertThat(some.variables()).containsExactly("s", "n");
        assertThat(some.rows()).hasSize(10);
        assertThat(some.cut()).isTrue();
        assertThat(some.rows().get(0).get(0).type()).isEqualTo(Thing.Type.IRI);
        assertThat(some.rows().get(0).get(1).datatype()).endsWith("integer");
        assertThat(store().ask("ask {?s ?p 'nothing'}", Map.of(), SOME).truth()).isFalse();
        assertThat(store().ask("construct {?s <urn:is> ?o} {?s <" + TITLE + "> ?o} limit 2", Map.of(), SOME)
                        .turtle())
                .contains("urn:is");
        Answer given = store().ask(
                        "select ?s {?s <" + TITLE + "> ?wanted}",
                        Map.of("wanted", new Thing.Tie("", "t7", Thing.Type.TEXT, "en")),
                        SOME);
        assertThat(given.rows()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * { service <http://localhost:1/> {?s ?p ?o} }",
                "select * { {select * { optional { service silent <http://localhost:1/> {?s ?p ?o} } } } }",
                "select * { ?s ?p ?o filter exists { service <http://localhost:1/> {?s ?p ?o} } }",
                "select * from <file:///etc/passwd> {?s ?p ?o}",
                "select * from named <http://localhost:1/> { graph ?g {?s ?p ?o}}",
                "select * { ?a (<urn:x>|!<urn:x>)* ?b }",
                "select * { ?a !<urn:x>+ ?b }",
                "select * { ?a (<urn:about>/^<urn:about>)+ ?b }",
                "select (<java:java.lang.System.exit>(1) as ?x) {}",
                "select * { ?s ?p ?o filter <http://jena.apache.org/ARQ/function#sprintf>(\"%1000000000d\", 1) }",
                "select * { bind(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" as ?x) filter regex(?x, \"(a+)+$\") }",
                "select * { bind(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" as ?x) filter regex(?x, \"(a|a)*$\") }",
                "select * { bind(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\" as ?x) filter regex(?x, \"a*a*a*a*a*b\") }",
                "select (replace(\"aaaa\", \"(a+)+$\", \"b\") as ?x) {}"
            })
    void what_reaches_out_or_never_ends_is_not_allowed(String sparql) {
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        assertRefused(sparql, Why.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select (sum(%s) as ?n) {?s ?p ?o}",
                "select (count(distinct %s) as ?n) {?s ?p ?o}",
                "select (group_concat(%s) as ?n) {?s ?p ?o}",
                "select (group_concat(distinct %s) as ?n) {?s ?p ?o}",
                "select ?x {?s ?p ?o} group by (%s as ?x)",
                "select ?p {?s ?p ?o} group by ?p having (max(%s) > 1)",
                "select ?s {?s ?p ?o} order by %s",
                "select ?s {?s ?p ?o filter(1 in (%s))}",
                "select ?s {?s ?p ?o filter(if(true, %s, 1))}",
                "select ?s {?s ?p ?o optional {?s ?q ?r filter(%s)}}",
                "select ?s {?s ?p ?o minus {?s ?q ?r filter(%s)}}",
                "select ?s {{select (%s as ?x) {?s ?p ?o}}}",
                "ask {?s ?p ?o filter not exists {?s ?q ?r filter(coalesce(%s, 1))}}"
            })
    void what_is_not_allowed_is_found_wherever_it_stands(String place) {
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        for (String wrong : List.of("<java:java.lang.Object>(?o)", "regex(str(?o), '(a+)+$')"))
            assertRefused(place.formatted(wrong), Why.NOT_ALLOWED);
    }

    @Test
    void answers_that_would_be_endless_are_cut_or_not_allowed() {
        opened = new TdbStore(folder);
        build(LongStream.range(0, 500).mapToObj(id -> thing(id, "t" + id)).toArray(Thing[]::new));
        String text = "x".repeat(19_000);
        Answer wide = store().ask("select ('" + text + "' as ?x) {?s ?p ?o}", Map.of(), SOME);
        assertThat(wide.cut()).isTrue();
        assertThat(wide.rows()).hasSizeBetween(1, 400);
        Answer triples = store().ask(
                        "construct {?s <urn:x> ?x} {?s ?p ?o bind(concat('" + text + "', str(?s)) as ?x)}",
                        Map.of(),
                        SOME);
        assertThat(triples.cut()).isTrue();
        assertRefused("select (group_concat(?o; separator='" + text + "') as ?x) {?s ?p ?o}", Why.NOT_ALLOWED);
        assertRefused("select (group_concat(distinct ?o; separator='" + text + "') as ?x) {?s ?p ?o}", Why.NOT_ALLOWED);
    }

    @Test
    void an_answer_says_what_was_asked_for_even_when_it_is_empty() {
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        assertThat(store().ask("select * {}", Map.of(), SOME).form()).isEqualTo(GraphStore.Form.ROWS);
        assertThat(store().ask("ask {?s ?p 'no'}", Map.of(), SOME).form()).isEqualTo(GraphStore.Form.TRUTH);
        assertThat(store().ask("construct {?s ?p ?o} {?s ?p ?o filter(?o = 'no')}", Map.of(), SOME)
                        .form())
                .isEqualTo(GraphStore.Form.TRIPLES);
    }

    @Test
    void texts_that_double_are_not_allowed() {
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        StringBuilder doubling = new StringBuilder("select * { bind('xxxxxxxx' as ?x0) ");
        for (int i = 0; i < 40; i++)
            doubling.append("bind(concat(?x")
                    .append(i)
                    .append(",?x")
                    .append(i)
                    .append(") as ?x")
                    .append(i + 1)
                    .append(") ");
        assertRefused(doubling + "}", Why.NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select (count(*) as ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l}",
                "select (count(*) as ?n) {{?a ?b ?c} union {?a ?b ?c} {?d ?e ?f} {?g ?h ?i} {?j ?k ?l}}",
                "select ?a ?d (count(*) as ?n) {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l} group by ?a ?d",
                "select distinct ?a ?d ?g ?j {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l filter(str(?l) = 'x' && ?a != ?d)}",
                "select * {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l filter(str(?l) = 'x')} order by ?a ?d",
                "ask {?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l filter(str(?l) = 'x')}"
            })
    void what_takes_too_long_is_stopped(String sparql) {
        opened = new TdbStore(folder);
        build(LongStream.range(0, 400).mapToObj(id -> thing(id, "t" + id)).toArray(Thing[]::new));
        assertThatThrownBy(() -> store().ask(sparql, Map.of(), new GraphStore.Limits(Duration.ofMillis(300), 1_000)))
                .isInstanceOfSatisfying(
                        QueryRefused.class, refused -> assertThat(refused.why()).isEqualTo(Why.TOOK_TOO_LONG));
        assertThat(titles()).hasSize(400);
    }

    @Test
    void what_is_no_question_is_told_with_its_place_and_too_long_a_one_is_not_read() {
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        assertRefused("select * {\n ?s ?p ", Why.UNREADABLE);
        assertRefused("", Why.UNREADABLE);
        assertRefused("delete where {?s ?p ?o}", Why.UNREADABLE);
        assertRefused("insert data {<urn:a> <urn:b> <urn:c>}", Why.UNREADABLE);
        assertRefused("select * {} #" + "x".repeat(10_000_000), Why.TOO_LONG);
        assertRefused("select * { filter(" + "(".repeat(9_000) + "1" + ")".repeat(9_000) + ") }", Why.TOO_LONG);
        assertThat(titles()).containsExactly("one");
    }

    @Test
    void nothing_is_fetched_whatever_a_question_names() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "<http://localhost:" + server.getAddress().getPort() + "/>";
        opened = new TdbStore(folder);
        build(thing(1, "one"));
        for (String sparql : List.of(
                "select * { service " + address + " {?s ?p ?o} }",
                "select * from " + address + " {?s ?p ?o}",
                "select * { graph " + address + " {?s ?p ?o} }",
                "describe " + address)) {
            try {
                store().ask(sparql, Map.of(), SOME);
            } catch (QueryRefused refused) {
                continue;
            }
        }
        server.stop(0);
        assertThat(asked).hasValue(0);
    }

    private GraphStore store() {
        return Objects.requireNonNull(opened);
    }

    private void assertRefused(String sparql, Why why) {
        assertThatThrownBy(() -> store().ask(sparql, Map.of(), SOME))
                .isInstanceOfSatisfying(
                        QueryRefused.class,
                        refused -> assertThat(refused.why())
                                .as(refused.getMessage())
                                .isEqualTo(why));
    }

    private void build(Thing... things) {
        build(store(), things);
    }

    static void build(GraphStore store, Thing... things) {
        try (GraphStore.Rebuild beside = store.rebuild()) {
            beside.add(List.of(things));
            beside.added();
            beside.finish();
        }
    }

    private List<String> titles() {
        return titles(store());
    }

    static List<String> titles(GraphStore store) {
        List<String> titles = new ArrayList<>();
        store.ask("select ?t { ?s <" + TITLE + "> ?t } order by ?t", Map.of(), SOME)
                .rows()
                .forEach(row -> titles.add(row.get(0).text()));
        return titles;
    }

    static Thing thing(long id, String title) {
        return new Thing(
                iri(id),
                List.of(
                        new Thing.Tie(TITLE, title, Thing.Type.TEXT, "en"),
                        new Thing.Tie(ABOUT, "urn:concept:" + id % 7, Thing.Type.IRI, "")));
    }

    private static String iri(long id) {
        return "https://fieldlore.org/item/" + id;
    }
}
