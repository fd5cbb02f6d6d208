package org.fieldlore.taxonomy.jena;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandler;
import org.fieldlore.taxonomy.TurtleUnreadable;

/** Parses Turtle; the first mistake ends it with its line and column. */
final class Turtle {
    private Turtle() {}

    static Model parse(String turtle) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(turtle, Lang.TURTLE).errorHandler(new Strict()).parse(model);
        return model;
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            // Questions of taste, such as an unusual IRI: what matters is asked by the shapes.
        }

        @Override
        public void error(String message, long line, long column) {
            throw new TurtleUnreadable(line, column, message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw new TurtleUnreadable(line, column, message);
        }
    }
}
