package org.fieldlore.taxonomy;

import java.util.List;
import java.util.Locale;

/** What somebody wants to do to the vocabulary. Concepts are named by their IRIs. */
public sealed interface VocabularyEdit {
    /** The concept that it starts from; empty when there are many. */
    String subject();

    /** Its name in the list of changes. */
    default String kind() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** Adds a concept. Its IRI must never have been another's. */
    record Add(ParsedConcept concept) implements VocabularyEdit {
        @Override
        public String subject() {
            return concept.iri();
        }
    }

    /** States a concept anew: its labels, definitions, place and relations. */
    record State(ParsedConcept concept) implements VocabularyEdit {
        @Override
        public String subject() {
            return concept.iri();
        }
    }

    /** Makes two concepts one: the second gains the words, the narrower concepts and the relations of the first. */
    record Merge(String from, String into) implements VocabularyEdit {
        @Override
        public String subject() {
            return from;
        }
    }

    /**
     * Takes a concept out of use. What was below it comes below what was above it.
     *
     * @param replacedBy what takes its place; several when it is split
     */
    record Retire(String concept, List<String> replacedBy) implements VocabularyEdit {
        public Retire {
            replacedBy = List.copyOf(replacedBy);
        }

        @Override
        public String subject() {
            return concept;
        }
    }

    /** Brings a retired concept back. */
    record Restore(String concept) implements VocabularyEdit {
        @Override
        public String subject() {
            return concept;
        }
    }

    /** Takes a file over: adds and states anew what it has; what it does not have stays as it is. */
    record Take(List<Scheme> schemes, List<ParsedConcept> concepts) implements VocabularyEdit {
        public Take {
            schemes = List.copyOf(schemes);
            concepts = List.copyOf(concepts);
        }

        @Override
        public String subject() {
            return "";
        }
    }
}
