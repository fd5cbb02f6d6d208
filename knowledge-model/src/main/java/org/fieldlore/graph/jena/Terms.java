package org.fieldlore.graph.jena;

import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.fieldlore.graph.Thing;

/** What is said of things, in the terms of RDF. */
final class Terms {
    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    static Stream<Triple> triples(Thing thing) {
        Node subject = iri(thing.iri());
        return thing.ties().stream().map(tie -> Triple.create(subject, iri(tie.predicate()), node(tie)));
    }

    /** The value of a tie. */
    static Node node(Thing.Tie tie) {
        return switch (tie.type()) {
            case IRI -> iri(tie.value());
            case TEXT ->
                tie.lang().isEmpty()
                        ? NodeFactory.createLiteralString(tie.value())
                        : NodeFactory.createLiteralLang(tie.value(), tie.lang());
            case NUMBER -> NodeFactory.createLiteralDT(tie.value(), XSDDatatype.XSDinteger);
            case MOMENT -> NodeFactory.createLiteralDT(tie.value(), XSDDatatype.XSDdateTime);
        };
    }
}
