package org.fieldlore.credit;

import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;

/**
 * What one colleague's experience says of somebody's knowledge of one concept.
 *
 * @param answer whether it is an answered question, else the use of an item
 */
record Trace(AgentId author, ConceptId concept, Voice voice, boolean answer) {}
