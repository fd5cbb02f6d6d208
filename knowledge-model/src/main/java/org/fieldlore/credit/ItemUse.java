package org.fieldlore.credit;

import java.time.Instant;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.KnowledgeId;

/**
 * What became of an item in the hands of others.
 *
 * @param used how often used: once a colleague and customer
 * @param helpful how often helpful: once a colleague and customer
 * @param colleagues distinct people who used it or found it helpful
 * @param customers distinct customers that it was used with or helpful for
 * @param lastAt the last time
 */
public record ItemUse(
        KnowledgeId item,
        String title,
        Kind kind,
        long used,
        long helpful,
        long colleagues,
        long customers,
        Instant lastAt) {}
