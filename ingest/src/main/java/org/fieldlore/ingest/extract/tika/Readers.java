package org.fieldlore.ingest.extract.tika;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import org.fieldlore.ingest.extract.DocumentReader;
import org.fieldlore.ingest.extract.ReaderSettings;

/** Hands out the one reader, and ends its processes when the portal stops. */
@ApplicationScoped
class Readers {
    @Produces
    @ApplicationScoped
    DocumentReader reader(ReaderSettings settings) {
        return new WorkerPool(settings.limits());
    }

    void close(@Disposes DocumentReader reader) {
        reader.close();
    }
}
