package org.fieldlore.graph.jena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.graph.GraphStore;

/** Hands out the one graph of the running portal, and closes it when the portal stops. */
@ApplicationScoped
class GraphEngine {
    @Produces
    @ApplicationScoped
    GraphStore store(@ConfigProperty(name = "fieldlore.data.dir") String data) {
        return new TdbStore(Path.of(data, "graph"));
    }

    void close(@Disposes GraphStore store) {
        store.close();
    }
}
