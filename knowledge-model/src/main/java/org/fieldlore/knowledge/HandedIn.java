package org.fieldlore.knowledge;

/**
 * What became of a wording that was handed in.
 *
 * @param revision what a decision about it has to name
 * @param live whether it went live at once, by its editor's licence; else it waits for a reviewer
 */
public record HandedIn(int revision, boolean live) {}
