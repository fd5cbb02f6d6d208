package org.fieldlore.search;

import org.fieldlore.shared.KnowledgeId;

/**
 * A question that somebody asked and an item that answered it, as use showed.
 *
 * @param lang language of the question: zh or en
 * @param weight how sure that is, above 0; 1 for one person who stayed with the item
 */
public record LearntPair(String question, String lang, KnowledgeId item, double weight) {}
