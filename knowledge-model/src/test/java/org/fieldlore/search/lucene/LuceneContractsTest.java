package org.fieldlore.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.fieldlore.search.FacetsContract;
import org.fieldlore.search.FoldsContract;
import org.fieldlore.search.MeaningContract;
import org.fieldlore.search.RebuildContract;
import org.fieldlore.search.SteeringContract;
import org.fieldlore.search.SuggestionsContract;
import org.fieldlore.search.TextIndex;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Holds the index on Lucene files against what any must do; words and files are the subject of {@link LuceneTextIndexTest}. */
class LuceneContractsTest {
    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    @TempDir
    Path folder;

    private TextIndex empty() {
        return new LuceneTextIndex(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Nested
    class Facets extends FacetsContract {
        @Override
        protected TextIndex create() {
            return empty();
        }

        @Override
        protected Instant now() {
            return NOW;
        }
    }

    @Nested
    class Folded extends FoldsContract {
        @Override
        protected TextIndex create() {
            return empty();
        }
    }

    @Nested
    class Meanings extends MeaningContract {
        @Override
        protected TextIndex create() {
            return empty();
        }
    }

    @Nested
    class Rebuilds extends RebuildContract {
        @Override
        protected TextIndex create() {
            return empty();
        }
    }

    @Nested
    class SteeredLists extends SteeringContract {
        @Override
        protected TextIndex create() {
            return empty();
        }
    }

    @Nested
    class Suggested extends SuggestionsContract {
        @Override
        protected TextIndex create() {
            return empty();
        }
    }
}
