package org.fieldlore.search;

/** A side by which results are narrowed and counted; values are strings, as they stand in an address bar. */
public enum Facet {
    /** Values are names of {@link org.fieldlore.knowledge.Kind}. */
    KIND,
    /** Values are concept ids; choosing a concept includes its narrower ones. */
    CONCEPT,
    /** Values are segment ids. */
    SEGMENT,
    /** Values are zh and en. */
    LANG,
    /** Values are names of {@link org.fieldlore.knowledge.Confidence}; archived items are found only when chosen here. */
    CONFIDENCE,
    /** Values are agent ids. */
    AUTHOR,
    /** Values are branch ids. */
    BRANCH
}
