package org.fieldlore.taxonomy.jena;

import java.util.Collection;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Puts SKOS schemes and concepts into a graph, each concept with the class that its scheme stands for. */
final class SkosWriter {
    static final String ONTOLOGY = "https://fieldlore.org/ontology/";
    private final Model model = ModelFactory.createDefaultModel();

    private SkosWriter() {}

    static Model model(Collection<Scheme> schemes, Collection<ParsedConcept> concepts) {
        SkosWriter writer = new SkosWriter();
        schemes.forEach(writer::scheme);
        concepts.forEach(writer::concept);
        return writer.model
                .setNsPrefix("skos", SKOS.getURI())
                .setNsPrefix("dct", DCTerms.getURI())
                .setNsPrefix("owl", OWL2.getURI())
                .setNsPrefix("fl", ONTOLOGY)
                .setNsPrefix("vocabulary", Vocabulary.ROOT);
    }

    private void scheme(Scheme scheme) {
        Resource one = model.createResource(Vocabulary.ROOT + scheme.code()).addProperty(RDF.type, SKOS.ConceptScheme);
        label(one, SKOS.prefLabel, scheme.zh(), "zh");
        label(one, SKOS.prefLabel, scheme.en(), "en");
        model.setNsPrefix(scheme.code(), Vocabulary.ROOT + scheme.code() + "/");
    }

    private void concept(ParsedConcept concept) {
        Resource scheme = model.createResource(Vocabulary.ROOT + concept.scheme());
        Resource one = model.createResource(concept.iri())
                .addProperty(RDF.type, SKOS.Concept)
                .addProperty(RDF.type, model.createResource(ONTOLOGY + className(concept.scheme())))
                .addProperty(SKOS.inScheme, scheme);
        label(one, SKOS.prefLabel, concept.zh(), "zh");
        label(one, SKOS.prefLabel, concept.en(), "en");
        concept.altZh().forEach(word -> label(one, SKOS.altLabel, word, "zh"));
        concept.altEn().forEach(word -> label(one, SKOS.altLabel, word, "en"));
        label(one, SKOS.definition, concept.definitionZh(), "zh");
        label(one, SKOS.definition, concept.definitionEn(), "en");
        place(one, concept.broader(), scheme);
        links(one, SKOS.related, concept.related());
        links(one, SKOS.closeMatch, concept.links().close());
        links(one, SKOS.broadMatch, concept.links().broad());
        source(one, concept.links().sources());
        if (concept.notation() != null) one.addProperty(SKOS.notation, concept.notation());
        if (concept.retired()) one.addProperty(OWL2.deprecated, "true", XSDDatatype.XSDboolean);
        links(one, DCTerms.isReplacedBy, concept.replacedBy());
    }

    // A definition that rests on nothing else was written for the vocabulary, and says so.
    private void source(Resource concept, List<String> sources) {
        if (sources.isEmpty()) concept.addProperty(DCTerms.source, model.createResource(Vocabulary.ROOT));
        sources.forEach(source -> concept.addProperty(DCTerms.source, source));
    }

    private void place(Resource concept, @Nullable String broader, Resource scheme) {
        if (broader != null) concept.addProperty(SKOS.broader, model.createResource(broader));
        else {
            concept.addProperty(SKOS.topConceptOf, scheme);
            scheme.addProperty(SKOS.hasTopConcept, concept);
        }
    }

    private void links(Resource concept, Property property, List<String> iris) {
        iris.forEach(iri -> concept.addProperty(property, model.createResource(iri)));
    }

    private void label(Resource one, Property property, String text, String lang) {
        if (!text.isEmpty()) one.addProperty(property, text, lang);
    }

    /** The class of what a scheme holds: LifeEvent for life-event. */
    static String className(String scheme) {
        StringBuilder name = new StringBuilder();
        for (String word : scheme.split("-"))
            if (!word.isEmpty())
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        return name.toString();
    }
}
