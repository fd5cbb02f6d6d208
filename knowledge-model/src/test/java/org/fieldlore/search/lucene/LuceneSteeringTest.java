package org.fieldlore.search.lucene;

import java.nio.file.Path;
import java.time.Clock;
import org.fieldlore.search.SteeringContract;
import org.fieldlore.search.TextIndex;
import org.junit.jupiter.api.io.TempDir;

class LuceneSteeringTest extends SteeringContract {
    @TempDir
    Path folder;

    @Override
    protected TextIndex create() {
        return new LuceneTextIndex(folder, Clock.systemUTC());
    }
}
