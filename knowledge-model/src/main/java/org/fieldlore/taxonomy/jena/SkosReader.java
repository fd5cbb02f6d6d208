package org.fieldlore.taxonomy.jena;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.jspecify.annotations.Nullable;

/** Takes SKOS schemes and concepts out of a graph, in the order of their IRIs. */
final class SkosReader {
    private final Model model;

    SkosReader(Model model) {
        this.model = model;
    }

    List<Scheme> schemes() {
        return named(SKOS.ConceptScheme)
                .map(scheme -> new Scheme(
                        code(scheme), first(scheme, SKOS.prefLabel, "zh"), first(scheme, SKOS.prefLabel, "en")))
                .toList();
    }

    List<ParsedConcept> concepts() {
        return named(SKOS.Concept).map(this::concept).toList();
    }

    private Stream<Resource> named(Resource type) {
        return model.listSubjectsWithProperty(RDF.type, type).toList().stream()
                .filter(Resource::isURIResource)
                .sorted(Comparator.comparing(Resource::getURI));
    }

    private ParsedConcept concept(Resource concept) {
        Resource broader = resources(concept, SKOS.broader).findFirst().orElse(null);
        return new ParsedConcept(
                concept.getURI(),
                resources(concept, SKOS.inScheme)
                        .map(SkosReader::code)
                        .findFirst()
                        .orElse(""),
                first(concept, SKOS.prefLabel, "zh"),
                first(concept, SKOS.prefLabel, "en"),
                texts(concept, SKOS.altLabel, "zh").toList(),
                texts(concept, SKOS.altLabel, "en").toList(),
                first(concept, SKOS.definition, "zh"),
                first(concept, SKOS.definition, "en"),
                broader == null ? null : broader.getURI(),
                iris(concept, SKOS.related),
                notation(concept),
                new ParsedConcept.Links(
                        iris(concept, SKOS.closeMatch),
                        iris(concept, SKOS.broadMatch),
                        literals(concept, DCTerms.source)
                                .map(literal -> literal.getLexicalForm().strip())
                                .toList()),
                literals(concept, OWL2.deprecated)
                        .anyMatch(literal -> literal.getLexicalForm().equals("true")),
                iris(concept, DCTerms.isReplacedBy));
    }

    private static String code(Resource scheme) {
        return scheme.getURI().substring(scheme.getURI().lastIndexOf('/') + 1);
    }

    private static Stream<Resource> resources(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isURIResource)
                .map(RDFNode::asResource);
    }

    private static List<String> iris(Resource subject, Property property) {
        return resources(subject, property).map(Resource::getURI).toList();
    }

    private static Stream<Literal> literals(Resource subject, Property property) {
        return subject.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isLiteral)
                .map(RDFNode::asLiteral);
    }

    private static Stream<String> texts(Resource subject, Property property, String lang) {
        return literals(subject, property)
                .filter(literal -> literal.getLanguage().equalsIgnoreCase(lang))
                .map(literal -> literal.getLexicalForm().strip());
    }

    private static String first(Resource subject, Property property, String lang) {
        return texts(subject, property, lang).findFirst().orElse("");
    }

    private static @Nullable String notation(Resource concept) {
        return literals(concept, SKOS.notation)
                .map(Literal::getLexicalForm)
                .findFirst()
                .orElse(null);
    }
}
