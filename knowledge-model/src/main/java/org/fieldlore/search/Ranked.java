package org.fieldlore.search;

import org.fieldlore.shared.KnowledgeId;

/** An item that was found, and its score. */
public record Ranked(KnowledgeId id, double score) {}
