package org.fieldlore.taxonomy.jena;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Violation;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyFiles;
import org.fieldlore.taxonomy.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** Reads and writes vocabularies, and holds them against the SHACL shapes that come with Fieldlore before anything is used. */
@ApplicationScoped
public class JenaVocabulary implements VocabularyReader, VocabularyFiles {
    private static final String SHAPES = "/ontology/shapes.ttl";
    private static final String CLASSES = "/ontology/classes.ttl";
    private volatile @Nullable Model shapes;

    public JenaVocabulary() {}

    /** A reader with rules of its own, in Turtle. */
    JenaVocabulary(String shapesTurtle) {
        this.shapes = Parsing.turtle(shapesTurtle);
    }

    @Override
    public Reading read(String turtle) {
        return reading(Parsing.turtle(turtle), List.of());
    }

    @Override
    public Reading read(String text, Syntax syntax, Collection<Scheme> schemes, Collection<ParsedConcept> known) {
        Model file = Parsing.parse(text, syntax);
        List<ParsedConcept> others = known.stream()
                .filter(one -> !file.contains(file.createResource(one.iri()), null))
                .toList();
        List<Scheme> otherSchemes = schemes.stream()
                .filter(one -> !file.contains(file.createResource(Vocabulary.ROOT + one.code()), null))
                .toList();
        Set<String> kept = others.stream().map(ParsedConcept::iri).collect(Collectors.toSet());
        return reading(file.union(SkosWriter.model(otherSchemes, others)), kept);
    }

    private Reading reading(Model model, Collection<String> known) {
        List<Violation> violations = violations(model);
        if (!violations.isEmpty()) return new Reading(List.of(), List.of(), violations);
        SkosReader skos = new SkosReader(model);
        return new Reading(
                skos.schemes(),
                skos.concepts().stream()
                        .filter(one -> !known.contains(one.iri()))
                        .toList(),
                List.of());
    }

    @Override
    public List<Violation> violations(Collection<Scheme> schemes, Collection<ParsedConcept> concepts) {
        return violations(SkosWriter.model(schemes, concepts));
    }

    @Override
    public String write(Collection<Scheme> schemes, Collection<ParsedConcept> concepts, Syntax syntax) {
        Model model = SkosWriter.model(schemes, concepts);
        if (!schemes.isEmpty()) model.add(Parsing.turtle(shipped(CLASSES)));
        return RDFWriter.source(model).format(format(syntax)).asString();
    }

    private static RDFFormat format(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> RDFFormat.TURTLE_PRETTY;
            case JSON_LD -> RDFFormat.JSONLD11_PRETTY;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
        };
    }

    private List<Violation> violations(Model model) {
        Model rules = shapes();
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(rules.getGraph()), model.getGraph());
        Messages messages = new Messages(rules);
        return report.getEntries().stream()
                .map(messages::violation)
                .distinct()
                .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::path))
                .toList();
    }

    // Read when first needed, since most nodes never load a vocabulary; a second reading by a second thread is
    // harmless.
    private Model shapes() {
        Model known = shapes;
        if (known == null) shapes = known = Parsing.turtle(shipped(SHAPES));
        return known;
    }

    private static String shipped(String name) {
        try (InputStream file = JenaVocabulary.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the class path");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
