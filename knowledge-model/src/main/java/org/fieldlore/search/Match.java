package org.fieldlore.search;

import org.fieldlore.shared.KnowledgeId;

/** An item that a waiting search was looking for. */
public record Match(long watch, KnowledgeId item) {}
