package org.fieldlore.graph;

/** The IRIs of the graph. Things of ours are named by their kind and number; terms are those of the shipped ontology and of SKOS, DCMI Terms and PROV-O. */
final class Names {
    static final String ROOT = "https://fieldlore.org/";
    static final String FL = ROOT + "ontology/";
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String PROV = "http://www.w3.org/ns/prov#";

    private Names() {}

    static String item(long id) {
        return ROOT + "item/" + id;
    }

    static String segment(long id) {
        return ROOT + "segment/" + id;
    }

    static String agent(long id) {
        return ROOT + "agent/" + id;
    }

    static String branch(long id) {
        return ROOT + "branch/" + id;
    }

    static String document(long id) {
        return ROOT + "document/" + id;
    }

    static String question(long id) {
        return ROOT + "question/" + id;
    }
}
