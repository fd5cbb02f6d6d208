package org.fieldlore.search.usage;

import java.time.Instant;
import java.util.List;

/**
 * A page of results that somebody was shown.
 *
 * @param attributes filters and sort as JSON
 * @param shown ids of the items on the page, in their order
 */
record Searched(
        String queryId,
        String clientId,
        Channel channel,
        Instant at,
        QueryText text,
        String lang,
        String attributes,
        long total,
        double tookMillis,
        List<Long> shown) {
    /** The same without its words. */
    Searched withheld() {
        return new Searched(
                queryId, clientId, channel, at, QueryText.WITHHELD, lang, attributes, total, tookMillis, shown);
    }
}
