package org.fieldlore.search.onnx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.fieldlore.search.Meaning;

/** Hands out the language models of the running portal. */
@ApplicationScoped
class LanguageModels {
    @Produces
    @ApplicationScoped
    Meaning meaning() {
        return new BgeMeaning();
    }
}
