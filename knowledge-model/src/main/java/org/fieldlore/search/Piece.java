package org.fieldlore.search;

/**
 * A stretch of text, plain and unescaped.
 *
 * @param hit whether it answers the query and should stand out
 */
public record Piece(String text, boolean hit) {}
