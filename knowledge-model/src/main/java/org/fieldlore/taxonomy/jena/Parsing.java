package org.fieldlore.taxonomy.jena;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.util.Context;
import org.fieldlore.taxonomy.FileUnreadable;
import org.fieldlore.taxonomy.VocabularyFiles.Syntax;

/** Parses RDF; the first mistake ends it with its line and column. Relative IRIs stay what they are, and nothing is fetched. */
final class Parsing {
    private static final Pattern OUTSIDE = Pattern.compile("<!(?:DOCTYPE|ENTITY)[^>\\[]*\\b(?:SYSTEM|PUBLIC)\\b");

    private Parsing() {}

    static Model turtle(String text) {
        return parse(text, Syntax.TURTLE);
    }

    static Model parse(String text, Syntax syntax) {
        if (syntax == Syntax.RDF_XML) refuseEntities(text);
        Model model = ModelFactory.createDefaultModel();
        JsonLdOptions offline = new JsonLdOptions((address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "nothing is fetched, and so not " + address);
        });
        try {
            RDFParser.fromString(text, lang(syntax))
                    .resolveURIs(false)
                    .context(Context.create().set(LangJSONLD11.JSONLD_OPTIONS, offline))
                    .errorHandler(new Strict())
                    .parse(model);
        } catch (RiotException e) {
            throw new FileUnreadable(0, 0, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new FileUnreadable(0, 0, "nested too deeply");
        }
        return model;
    }

    /** The parser passes over what it may not fetch, and leaves a hole that nobody would see. */
    private static void refuseEntities(String text) {
        Matcher outside = OUTSIDE.matcher(text);
        if (!outside.find()) return;
        String before = text.substring(0, outside.start());
        long line = before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
        throw new FileUnreadable(
                line, outside.start() - before.lastIndexOf('\n'), "external entity: nothing outside the file is read");
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
