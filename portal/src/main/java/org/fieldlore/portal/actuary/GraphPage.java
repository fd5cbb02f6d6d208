package org.fieldlore.portal.actuary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.graph.AskGraph;
import org.fieldlore.graph.GraphQuestion;
import org.fieldlore.graph.GraphQuestion.Parameter;
import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.GraphStore.Cell;
import org.fieldlore.graph.GraphStore.Form;
import org.fieldlore.graph.KeepQuestions;
import org.fieldlore.graph.Thing;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.GraphCsv;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Refusal;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Questions to the knowledge graph: chosen and filled in, or written in SPARQL. What is asked stands in the address. */
@Named
@RequestScoped
public class GraphPage {
    private static final int SHOWN = 200;
    private static final int BARS = 30;

    @Inject
    private KeepQuestions questions;

    @Inject
    private AskGraph graph;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private @Nullable String question;

    @Inject
    @Param(name = "sparql")
    private @Nullable String typed;

    @Inject
    @Param
    private @Nullable String as;

    private String name = "";
    private @Nullable List<GraphQuestion> known;
    private @Nullable Answer answer;
    private @Nullable String refused;
    private boolean asked;

    public List<GraphQuestion> getQuestions() {
        if (known == null) known = questions.all();
        return Objects.requireNonNull(known);
    }

    /** The chosen question, or null. */
    public @Nullable GraphQuestion getChosen() {
        return getQuestions().stream()
                .filter(one -> one.code().equals(question))
                .findFirst()
                .orElse(null);
    }

    public String getSparql() {
        GraphQuestion chosen = getChosen();
        if (typed != null) return typed;
        return chosen == null ? "" : chosen.sparql();
    }

    public List<Parameter> getParameters() {
        return GraphQuestion.parameters(getSparql());
    }

    /** What was filled in for a parameter, or what is usual. */
    public String value(Parameter parameter) {
        String filled = request.getParameter("p." + parameter.name());
        if (filled != null) return filled.strip();
        return parameter.type() == GraphQuestion.Type.CONCEPT
                ? vocabulary
                        .current()
                        .byIri(Vocabulary.ROOT + parameter.usual().replace(':', '/'))
                        .map(term -> term.label(here.getLang()))
                        .orElse("")
                : parameter.usual();
    }

    /** What came out, or null: nothing was asked, or it was refused. */
    public @Nullable Answer getAnswer() {
        if (!asked && !getSparql().isBlank()) {
            asked = true;
            try {
                answer = graph.ask(getSparql(), given(), here.viewer());
            } catch (Refusal refusal) {
                refused = words.of(refusal);
            }
        }
        return answer;
    }

    /** Why nothing came out, or null. */
    public @Nullable String getRefused() {
        getAnswer();
        return refused;
    }

    private Map<String, Thing.Tie> given() {
        Map<String, Thing.Tie> given = new HashMap<>();
        given.put("lang", new Thing.Tie("", here.getLang().startsWith("zh") ? "zh" : "en", Thing.Type.TEXT, ""));
        for (Parameter parameter : getParameters()) {
            String value = value(parameter);
            given.put(
                    parameter.name(),
                    switch (parameter.type()) {
                        case CONCEPT -> new Thing.Tie("", concept(value).iri(), Thing.Type.IRI, "");
                        case TEXT -> new Thing.Tie("", value, Thing.Type.TEXT, "");
                        case NUMBER ->
                            new Thing.Tie("", value.matches("-?[0-9]{1,12}") ? value : "0", Thing.Type.NUMBER, "");
                    });
        }
        return given;
    }

    private Term concept(String label) {
        String wanted = label.toLowerCase(Locale.ROOT);
        return vocabulary.current().terms().stream()
                .filter(term -> term.zh().toLowerCase(Locale.ROOT).equals(wanted)
                        || term.en().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("concept", label));
    }

    /** The first rows; a file holds all of them. */
    public List<List<Cell>> getRows() {
        Answer found = getAnswer();
        if (found == null) return List.of();
        return found.rows().subList(0, Math.min(SHOWN, found.rows().size()));
    }

    /** A cell as people read it: things of ours by what follows their kind. */
    public String text(Cell cell) {
        return cell.type() == Thing.Type.IRI ? cell.text().replaceFirst("^https://fieldlore\\.org/", "") : cell.text();
    }

    public boolean number(Cell cell) {
        return cell.datatype().endsWith("#integer") || cell.datatype().endsWith("#decimal");
    }

    /** Whether the last column holds numbers that bars can show. */
    public boolean isChart() {
        Answer found = getAnswer();
        return found != null
                && found.form() == Form.ROWS
                && found.rows().size() > 1
                && found.variables().size() > 1
                && found.rows().stream().allMatch(row -> number(row.get(row.size() - 1)));
    }

    /** A bar: what it stands for, its number, and its length in per cent of the longest. */
    public record Bar(String label, String number, long percent) {}

    public List<Bar> getBars() {
        List<List<Cell>> rows = getRows().subList(0, Math.min(BARS, getRows().size()));
        double longest = rows.stream().mapToDouble(GraphPage::last).max().orElse(1);
        return rows.stream()
                .map(row -> new Bar(
                        row.subList(0, row.size() - 1).stream()
                                .map(this::text)
                                .reduce((a, b) -> a + " · " + b)
                                .orElse(""),
                        row.get(row.size() - 1).text(),
                        Math.round(100 * last(row) / Math.max(longest, 1e-9))))
                .toList();
    }

    private static double last(List<Cell> row) {
        return Double.parseDouble(row.get(row.size() - 1).text());
    }

    /** Sends the rows as a file when the address asks for one. */
    public void open() throws IOException {
        if (!"csv".equals(as)) return;
        Answer found = getAnswer();
        if (found == null) return;
        GraphCsv.of(found).send("graph.csv");
    }

    /** The same address, for a file. */
    public String getFile() {
        return "?" + Objects.requireNonNullElse(request.getQueryString(), "") + "&as=csv";
    }

    public String save() {
        String code = questions.save(name, getSparql(), here.viewer());
        return "/actuary/graph.xhtml?faces-redirect=true&question=" + code;
    }

    public String delete() {
        GraphQuestion chosen = getChosen();
        if (chosen != null) questions.delete(Long.parseLong(chosen.code()), here.viewer());
        return "/actuary/graph.xhtml?faces-redirect=true";
    }

    public boolean isOwn() {
        return question != null && questions.isOwn(question, here.viewer());
    }

    public long getSize() {
        return graph.size();
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "");
    }
}
