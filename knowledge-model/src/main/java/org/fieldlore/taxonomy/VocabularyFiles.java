package org.fieldlore.taxonomy;

import java.util.Collection;
import java.util.List;
import org.fieldlore.taxonomy.VocabularyReader.Reading;

/** Vocabularies as files that other programs read and write, and the rules that every vocabulary has to obey. */
public interface VocabularyFiles {
    /** How a vocabulary is written down. */
    enum Syntax {
        TURTLE("ttl", "text/turtle"),
        JSON_LD("jsonld", "application/ld+json"),
        RDF_XML("rdf", "application/rdf+xml");

        private final String ending;
        private final String mediaType;

        Syntax(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** The end of a file's name, without the dot. */
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Returns what a file says, or every rule that it breaks. It may refer to concepts that it does not hold, as long as they
     * are among the known ones. Nothing that the file points to is fetched.
     *
     * @throws FileUnreadable with line, column and what is wrong there
     */
    Reading read(String text, Syntax syntax, Collection<Scheme> schemes, Collection<ParsedConcept> known);

    /** Returns every rule that the concepts break together. */
    List<Violation> violations(Collection<Scheme> schemes, Collection<ParsedConcept> concepts);

    /** Writes schemes and concepts down; with any scheme, also what the classes of concepts are. */
    String write(Collection<Scheme> schemes, Collection<ParsedConcept> concepts, Syntax syntax);
}
