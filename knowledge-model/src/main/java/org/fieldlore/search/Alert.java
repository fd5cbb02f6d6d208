package org.fieldlore.search;

import java.time.Instant;
import org.fieldlore.knowledge.Findable;

/** An item that came after a search for it was saved, and when it was noticed. */
public record Alert(Findable item, Instant at) {}
