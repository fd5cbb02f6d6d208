package org.fieldlore.ingest.extract;

/**
 * A part of a document that can be read at one sitting.
 *
 * @param ordinal its place in the document, from 1
 * @param heading the heading it stands under; empty if there is none
 * @param text whole paragraphs or sentences, wherever that was possible
 */
public record Passage(int ordinal, String heading, String text) {}
