package org.fieldlore.taxonomy.jena;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.shacl.validation.ReportEntry;
import org.fieldlore.taxonomy.Violation;

/** Words of the shapes for what they found; a report alone keeps one language of them. */
final class Messages {
    private static final Property MESSAGE = ResourceFactory.createProperty("http://www.w3.org/ns/shacl#message");
    private final Model shapes;

    Messages(Model shapes) {
        this.shapes = shapes;
    }

    Violation violation(ReportEntry entry) {
        return new Violation(
                text(entry.focusNode()),
                entry.resultPath() == null ? "" : entry.resultPath().toString(),
                message(entry, "zh"),
                message(entry, "en"));
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.toString();
    }

    private String message(ReportEntry entry, String lang) {
        return shapes.listObjectsOfProperty(shapes.asRDFNode(entry.source()).asResource(), MESSAGE).toList().stream()
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral)
                .filter(literal -> literal.getLanguage().equalsIgnoreCase(lang))
                .map(literal -> literal.getLexicalForm())
                .findFirst()
                .or(() -> Optional.ofNullable(entry.message()))
                .orElse("");
    }
}
