package org.fieldlore.search.lucene;

import org.fieldlore.search.Percolator;
import org.fieldlore.search.PercolatorContract;

class LucenePercolatorTest extends PercolatorContract {
    @Override
    protected Percolator create() {
        return new LucenePercolator();
    }
}
