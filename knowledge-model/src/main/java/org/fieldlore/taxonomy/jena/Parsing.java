package org.fieldlore.taxonomy.jena;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.fieldlore.taxonomy.FileUnreadable;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;

/** Parses RDF; the first mistake ends it with its line and column. Relative IRIs stay what they are, and nothing is fetched. */
final class Parsing {
    private Parsing() {}

    static Model turtle(String text) {
        return parse(text, Syntax.TURTLE);
    }

    static Model parse(String text, Syntax syntax) {
        Model model = ModelFactory.createDefaultModel();
        JsonLdOptions offline = new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched, and so not " + address);
        });
        try {
            RDFParser.fromString(text, lang(syntax))
                    .resolveURIs(false)
                    .context(org.apache.jena.sparql.util.Context.create().set(LangJSONLD11.JSONLD_OPTIONS, offline))
                    .errorHandler(new Strict())
                    .parse(model);
        } catch (RiotException e) {
            throw new FileUnreadable(0, 0, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new FileUnreadable(0, 0, "nested too deeply");
        }
        return model;
    }

    static Lang lang(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> Lang.TURTLE;
            case JSON_LD -> Lang.JSONLD11;
            case RDF_XML -> Lang.RDFXML;
        };
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // Questions of taste, such as an unusual IRI: what matters is asked by the shapes.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new FileUnreadable(line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new FileUnreadable(line, column, message);
        }
    }
}
