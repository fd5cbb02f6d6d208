package org.fieldlore.taxonomy.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.fieldlore.taxonomy.FileUnreadable;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;
import org.fieldlore.taxonomy.VocabularyReader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyFilesTest {
    private static final String ROOT = "https://fieldlore.org/vocabulary/";
    private final JenaVocabulary files = new JenaVocabulary();
    private final Reading shipped = files.read(shipped());

    @ParameterizedTest
    @EnumSource(Syntax.class)
    void what_is_written_is_read_again(Syntax syntax) {
        String text = files.write(shipped.schemes(), shipped.concepts(), syntax);
        Reading again = files.read(text, syntax, List.of(), List.of());
        assertThat(again.violations()).isEmpty();
        assertThat(again.concepts()).isEqualTo(shipped.concepts());
        assertThat(again.schemes()).isEqualTo(shipped.schemes());
        assertThat(text).contains("LifeEvent", "closeMatch");
    }

    @Test
    void every_shipped_definition_states_its_source_and_so_does_every_written_one() {
        assertThat(withoutSource(shipped())).isEmpty();
        assertThat(withoutSource(files.write(shipped.schemes(), shipped.concepts(), Syntax.TURTLE)))
                .isEmpty();
    }

    private static List<String> withoutSource(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(turtle), null, Lang.TURTLE);
        return model.listSubjectsWithProperty(RDF.type, SKOS.Concept)
                .filterDrop(concept -> concept.hasProperty(DCTerms.source))
                .mapWith(Resource::getURI)
                .toList();
    }

    @Test
    void a_file_may_speak_of_what_is_known_and_brings_only_what_it_states() {
        Reading reading = files.read(turtle("""
                need:pet-cover a skos:Concept ; skos:inScheme v:need ; skos:broader need:income-protection ;
                  skos:prefLabel "宠物保障"@zh , "Pet cover"@en ; skos:altLabel "猫狗看病"@zh , "vet bills"@en ;
                  skos:definition "宠物生病时有钱看。"@zh , "Money for the vet."@en ."""), Syntax.TURTLE, shipped.schemes(), shipped.concepts());
        assertThat(reading.violations()).isEmpty();
        assertThat(reading.concepts())
                .singleElement()
                .satisfies(one -> assertThat(one.iri()).isEqualTo(ROOT + "need/pet-cover"));
    }

    @Test
    void every_rule_that_is_broken_is_told_with_its_place() {
        assertThat(broken("skos:broader need:pet-cover ; " + LABELS + " ; " + DEFINED))
                .contains("成环");
        assertThat(broken("skos:broader need:income-protection ; skos:prefLabel \"又一个\"@zh ; " + LABELS + " ; "
                        + DEFINED))
                .contains("首选名称");
        assertThat(broken("skos:broader need:nowhere ; " + LABELS + " ; " + DEFINED))
                .contains("已声明");
        assertThatThrownBy(() -> broken("skos:broader <income-protection> ; " + LABELS + " ; " + DEFINED))
                .isInstanceOfSatisfying(FileUnreadable.class, refused -> {
                    assertThat(refused.facts().get(0)).isEqualTo(4L);
                    assertThat(refused.getMessage()).contains("Relative IRI");
                });
    }

    @Test
    void a_mistake_is_told_with_its_line() {
        for (Syntax syntax : Syntax.values())
            assertThatThrownBy(() -> files.read("@prefix a: <b> .\n{ <x", syntax, List.of(), List.of()))
                    .as(syntax.name())
                    .isInstanceOf(FileUnreadable.class);
        assertThatThrownBy(() -> files.read("[".repeat(100_000), Syntax.JSON_LD, List.of(), List.of()))
                .isInstanceOf(FileUnreadable.class);
        assertThatThrownBy(
                        () -> files.read(turtle("v:x v:y " + "(".repeat(100_000)), Syntax.TURTLE, List.of(), List.of()))
                .isInstanceOf(FileUnreadable.class);
    }

    @Test
    void nothing_that_a_file_points_to_is_fetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort() + "/context";
        Path secret = Files.writeString(folder.resolve("secret"), "a secret of the machine");
        try {
            assertThatThrownBy(() -> files.read(
                            "{\"@context\": \"" + address + "\", \"@id\": \"x:y\"}",
                            Syntax.JSON_LD,
                            List.of(),
                            List.of()))
                    .isInstanceOf(FileUnreadable.class);
            for (String place : List.of(address, secret.toUri().toString())) {
                String text = "<?xml version=\"1.0\"?><!DOCTYPE rdf:RDF [<!ENTITY x SYSTEM \"" + place + "\">]>"
                        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:v=\"" + ROOT + "\">"
                        + "<rdf:Description rdf:about=\"" + ROOT + "x\"><v:p>&x;</v:p></rdf:Description></rdf:RDF>";
                assertThatThrownBy(() -> files.read(text, Syntax.RDF_XML, shipped.schemes(), shipped.concepts()))
                        .isInstanceOf(FileUnreadable.class)
                        .hasMessageStartingWith("unreadable at line 1, column 41: external entity");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }

    private static final String LABELS =
            "skos:prefLabel \"宠物保障\"@zh , \"Pet cover\"@en ; skos:altLabel \"猫狗看病\"@zh , \"vet bills\"@en";
    private static final String DEFINED = "skos:definition \"宠物生病时有钱看。\"@zh , \"Money for the vet.\"@en";

    private String broken(String said) {
        Reading reading = files.read(
                turtle("need:pet-cover a skos:Concept ; skos:inScheme v:need ; " + said + " ."),
                Syntax.TURTLE,
                shipped.schemes(),
                shipped.concepts());
        assertThat(reading.concepts()).isEmpty();
        return reading.violations().toString();
    }

    private static String turtle(String said) {
        return "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix v: <" + ROOT + "> .\n@prefix need: <"
                + ROOT + "need/> .\n" + said;
    }

    private static String shipped() {
        try (var file = VocabularyFilesTest.class.getResourceAsStream("/ontology/fieldlore.ttl")) {
            return new String(java.util.Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
