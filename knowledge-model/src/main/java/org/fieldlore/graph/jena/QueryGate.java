package org.fieldlore.graph.jena;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.SortCondition;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.graph.QueryRefused.Why;
import org.jspecify.annotations.Nullable;

/**
 * Lets questions through that only read this graph, and that no clever text can make grow without end: what time alone cannot
 * stop, such as a text that doubles thirty times in one row, is refused before it runs.
 */
final class QueryGate {
    private static final int LONGEST = 20_000;

    /** Ways through the graph that lead on and on: only along ties that end after some steps. */
    private static final Set<String> ENDLESS_ALLOWED = Set.of(
            SKOS.broader.getURI(),
            SKOS.narrower.getURI(),
            SKOS.related.getURI(),
            DCTerms.isReplacedBy.getURI(),
            RDFS.subClassOf.getURI());

    /** Functions whose texts are longer than what they are made from; together they may have so many arguments. */
    private static final Set<String> GROWING = Set.of("concat", "replace", "encode_for_uri", "strjoin", "group_concat");

    private static final int GROWTH = 12;

    /** A pattern that takes exponential time has a repeated group or a back reference; several repetitions take polynomial time. */
    private static final Pattern COSTLY = Pattern.compile("\\)[*+?{]|\\\\[1-9k]|(?:[*+}?].*){4}", Pattern.DOTALL);

    private static final int LONGEST_SEPARATOR = 20;
    private static final int LONGEST_PATTERN = 200;
    private final Ways ways = new Ways();
    private final Functions functions = new Functions();
    private int growth;

    private QueryGate() {}

    static Query read(String sparql) {
        if (sparql.length() > LONGEST)
            throw new QueryRefused(Why.TOO_LONG, sparql.length() + " characters, at most " + LONGEST);
        try {
            Query query = QueryFactory.create(sparql, Syntax.syntaxSPARQL_11);
            if (query.hasDatasetDescription())
                throw new QueryRefused(Why.NOT_ALLOWED, "FROM: there is one graph, and nothing else is read");
            Op op = Algebra.compile(query);
            QueryGate gate = new QueryGate();
            Walker.walk(op, gate.ways, gate.functions);
            return query;
        } catch (QueryParseException e) {
            // Too many brackets overflow the parser's stack, which it tells without a place.
            if (e.getLine() < 0) throw new QueryRefused(Why.TOO_LONG, "nested too deeply");
            throw new QueryRefused(
                    Why.UNREADABLE, "line " + e.getLine() + ", column " + e.getColumn() + ": " + first(e.getMessage()));
        } catch (JenaException e) {
            throw new QueryRefused(Why.UNREADABLE, first(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new QueryRefused(Why.TOO_LONG, "nested too deeply");
        }
    }

    private static String first(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }

    private final class Ways extends OpVisitorBase {
        // What is grouped and sorted by is not among what a walk comes past.
        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator one : group.getAggregators()) {
                Aggregator sum = one.getAggregator();
                if (sum instanceof AggGroupConcat joined) functions.joined(joined.getSeparator());
                if (sum instanceof AggGroupConcatDistinct joined) functions.joined(joined.getSeparator());
                if (sum.getExprList() != null) Walker.walk(sum.getExprList(), this, functions);
            }
        }

        @Override
        public void visit(OpOrder order) {
            for (SortCondition by : order.getConditions()) Walker.walk(by.getExpression(), this, functions);
        }

        @Override
        public void visit(OpService service) {
            throw new QueryRefused(Why.NOT_ALLOWED, "SERVICE: no other place is asked");
        }

        @Override
        public void visit(OpPath path) {
            bounded(path.getTriplePath().getPath(), false);
        }
    }

    private static void bounded(Path path, boolean endless) {
        if (path instanceof P_Link link) {
            if (endless && !ENDLESS_ALLOWED.contains(link.getNode().getURI()))
                throw new QueryRefused(
                        Why.NOT_ALLOWED,
                        "* and + only along skos:broader, skos:narrower, skos:related, "
                                + "dcterms:isReplacedBy and rdfs:subClassOf, not " + link.getNode());
        } else if (path instanceof P_Inverse || path instanceof P_ZeroOrOne)
            bounded(((P_Path1) path).getSubPath(), endless);
        else if (path instanceof P_ZeroOrMore1 || path instanceof P_OneOrMore1)
            bounded(((P_Path1) path).getSubPath(), true);
        else if (path instanceof P_Path2 both) {
            bounded(both.getLeft(), endless);
            bounded(both.getRight(), endless);
        } else if (endless) throw new QueryRefused(Why.NOT_ALLOWED, "a path that may lead anywhere: " + path);
    }

    private final class Functions extends ExprVisitorBase {
        @Override
        public void visit(ExprFunction1 one) {
            weigh(one);
        }

        @Override
        public void visit(ExprFunction2 two) {
            weigh(two);
        }

        @Override
        public void visit(ExprFunction3 three) {
            weigh(three);
        }

        @Override
        public void visit(ExprFunctionN many) {
            if (many instanceof E_Function call && !call.getFunctionIRI().startsWith(XSD.getURI()))
                throw new QueryRefused(
                        Why.NOT_ALLOWED, "a function that SPARQL 1.1 does not have: " + call.getFunctionIRI());
            weigh(many);
        }

        @Override
        public void visit(ExprFunctionOp exists) {
            // What is inside is walked as well.
        }

        private void joined(@Nullable String separator) {
            grow(GROWTH / 2);
            if (separator != null && separator.length() > LONGEST_SEPARATOR)
                throw new QueryRefused(
                        Why.NOT_ALLOWED, "a separator of more than " + LONGEST_SEPARATOR + " characters");
        }

        private void weigh(ExprFunction function) {
            String symbol = function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT);
            if (symbol.equals("regex")) pattern(function, 2);
            if (symbol.equals("replace")) {
                pattern(function, 2);
                pattern(function, 3);
            }
            if (GROWING.contains(symbol)) grow(Math.max(2, function.numArgs()));
        }

        private void pattern(ExprFunction function, int place) {
            Expr pattern = function.getArg(place);
            if (pattern == null || !pattern.isConstant())
                throw new QueryRefused(Why.NOT_ALLOWED, "a pattern has to be written out");
            String text = pattern.getConstant().asString();
            if (text.length() > LONGEST_PATTERN || COSTLY.matcher(text).find())
                throw new QueryRefused(Why.NOT_ALLOWED, "a pattern that may take for ever: " + text);
        }

        private void grow(int by) {
            growth += by;
            if (growth > GROWTH)
                throw new QueryRefused(Why.NOT_ALLOWED, "too many CONCAT, REPLACE and ENCODE_FOR_URI in one question");
        }
    }
}
