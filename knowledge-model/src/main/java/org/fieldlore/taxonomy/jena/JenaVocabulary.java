package org.fieldlore.taxonomy.jena;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.fieldlore.taxonomy.Violation;
import org.fieldlore.taxonomy.VocabularyReader;
import org.jspecify.annotations.Nullable;

/** Reads Turtle and holds it against the SHACL shapes that come with Fieldlore before anything of it is used. */
@ApplicationScoped
public class JenaVocabulary implements VocabularyReader {
    private static final String SHIPPED = "/ontology/shapes.ttl";
    private volatile @Nullable Model shapes;

    public JenaVocabulary() {}

    /** A reader with rules of its own, in Turtle. */
    JenaVocabulary(String shapesTurtle) {
        this.shapes = Turtle.parse(shapesTurtle);
    }

    @Override
    public Reading read(String turtle) {
        Model model = Turtle.parse(turtle);
        List<Violation> violations = violations(model);
        if (!violations.isEmpty()) return new Reading(List.of(), List.of(), violations);
        SkosReader skos = new SkosReader(model);
        return new Reading(skos.schemes(), skos.concepts(), List.of());
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
        if (known == null) shapes = known = Turtle.parse(shipped());
        return known;
    }

    private static String shipped() {
        try (InputStream file = JenaVocabulary.class.getResourceAsStream(SHIPPED)) {
            if (file == null) throw new IllegalStateException(SHIPPED + " is missing from the class path");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
