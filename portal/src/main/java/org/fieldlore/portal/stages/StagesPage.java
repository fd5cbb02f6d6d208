package org.fieldlore.portal.stages;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldlore.advice.OppositeRules;
import org.fieldlore.advice.Step;
import org.fieldlore.advice.TryStageRules;
import org.fieldlore.rule.Choice;
import org.fieldlore.rule.Column;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.TableReader;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;

/** The rules of next steps while somebody edits them. What is edited is a draft until it is saved; then it is a version. */
@Named
@ViewScoped
public class StagesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2_000_000;

    @Inject
    private StagesDesk desk;

    @Inject
    @Param
    private @Nullable String told;

    private RuleDraft draft = new RuleDraft(List.of());
    private int base;
    private int editing;
    private @Nullable RuleForm form;
    private String event = "";
    private String sought = "";
    private String shownEvent = "";
    private String shownSought = "";
    private @Nullable LocalDate day;
    private String note = "";
    private String gaps = "";
    private transient @Nullable Part file;
    private transient @Nullable List<Finding> findings;
    private transient @Nullable List<OppositeRow> opposites;
    private transient @Nullable List<RuleRow> rows;
    private transient TryStageRules.@Nullable Trial trial;

    /** Begins with the newest version. */
    public void load() {
        base = desk.newest();
        draft = new RuleDraft(desk.table(base).rules());
        day = LocalDate.now(ZoneOffset.UTC);
        changed();
    }

    private void changed() {
        findings = null;
        opposites = null;
        rows = null;
        trial = null;
    }

    private void close() {
        editing = 0;
        form = null;
        changed();
    }

    public List<RuleRow> getRows() {
        List<RuleRow> known = rows;
        if (known == null) rows = known = found();
        return known;
    }

    private List<RuleRow> found() {
        RuleText text = desk.text();
        Column asked = desk.columns().inputs().get(0);
        List<Table.Rule> rules = draft.rules();
        return IntStream.rangeClosed(1, rules.size())
                .filter(number -> number == editing
                        || shownEvent.isEmpty()
                        || Choice.of(asked, rules.get(number - 1).conditions().get(0))
                                .lets(shownEvent))
                .mapToObj(number -> RuleRow.of(number, rules.get(number - 1), text, findings()))
                .filter(row -> row.number() == editing || row.has(shownSought))
                .toList();
    }

    private List<Finding> findings() {
        List<Finding> known = findings;
        if (known == null)
            findings = known = draft.rules().isEmpty()
                    ? List.of()
                    : draft.table(desk.columns()).findings();
        return known;
    }

    /** What is weak about the draft as it stands. */
    public List<FoundRow> getFindings() {
        RuleText text = desk.text();
        return IntStream.range(0, findings().size())
                .mapToObj(i -> FoundRow.of(i, findings().get(i), text))
                .toList();
    }

    /** Rules of the draft that would give one customer opposite advice, were not one of them left out. */
    public List<OppositeRow> getOpposites() {
        List<OppositeRow> known = opposites;
        if (known == null) {
            RuleText text = desk.text();
            opposites = known = draft.rules().isEmpty()
                    ? List.of()
                    : OppositeRules.of(draft.table(desk.columns())).stream()
                            .map(found -> OppositeRow.of(found, text))
                            .toList();
        }
        return known;
    }

    /** Narrows the list to what is asked for. */
    public void filter() {
        shownEvent = event;
        shownSought = sought;
        rows = null;
    }

    public void edit(int number) {
        editing = number;
        form = RuleForm.of(draft.rules().get(number - 1), desk.columns());
        rows = null;
    }

    public void apply() {
        draft.set(editing, Objects.requireNonNull(form).rule(desk.columns()), desk.columns());
        close();
    }

    public void turn() {
        Objects.requireNonNull(form).turn(desk.columns());
    }

    public void cancel() {
        close();
    }

    /** Adds a rule for a case that nobody answers, or for the event that is shown, and opens it. */
    public void add(@Nullable Integer gap) {
        Map<String, Object> example = gap == null || gap >= findings().size()
                ? Map.of()
                : findings().get(gap).example();
        Table columns = desk.columns();
        List<String> conditions = columns.inputs().stream()
                .map(asked -> condition(asked, example))
                .toList();
        close();
        draft.add(draft.rules().size(), new Table.Rule(conditions, List.of("\"WAIT\"", "0")), columns);
        edit(draft.rules().size());
    }

    private String condition(Column asked, Map<String, Object> example) {
        Object value = example.get(asked.name());
        if (value != null) return asked.type() == Column.Type.TEXT ? "\"" + value + '"' : value.toString();
        return asked.name().equals("event") && !shownEvent.isEmpty() ? '"' + shownEvent + '"' : "-";
    }

    public void copy(int number) {
        close();
        draft.add(number, draft.rules().get(number - 1), desk.columns());
        edit(number + 1);
    }

    public void delete(int number) {
        draft.delete(number, desk.columns());
        close();
    }

    public void move(int number, int by) {
        draft.move(number, by, desk.columns());
        close();
    }

    public void undo() {
        draft.undo();
        close();
    }

    /** Takes the rules of an older version into the draft. */
    public void goBack(int version) {
        draft.replace(desk.table(version).rules(), desk.columns());
        close();
    }

    /** Takes the rules of a file into the draft; a file that cannot be used changes nothing. */
    public void take() {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) Required.text("file", "", 1);
        else replaceBy(sent);
        close();
    }

    private void replaceBy(Part sent) {
        try (InputStream in = sent.getInputStream()) {
            // What is cut off is too long to be read as well.
            String dmn = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            draft.replace(TableReader.read(dmn).in(desk.columns()).rules(), desk.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void export() {
        desk.send(draft.table(desk.columns()), "next-steps-draft");
    }

    public void tryOut() {
        trial = desk.tryOut(draft.rules());
    }

    public String save() {
        desk.save(
                base,
                draft.rules(),
                Objects.requireNonNullElseGet(day, () -> LocalDate.now(ZoneOffset.UTC)),
                note,
                gaps);
        return "/stages/stages.xhtml?faces-redirect=true&told=saved";
    }

    /** Whether somebody else saved since the draft was begun. */
    public boolean isOvertaken() {
        return desk.newest() != base;
    }

    /** Goes on with the draft, knowing what the other saved. */
    public void keepMine() {
        base = desk.newest();
    }

    /** Drops the draft for what the other saved; undo brings it back. */
    public void takeTheirs() {
        goBack(desk.newest());
        keepMine();
    }

    /** What the draft changes against the version that it began with, in lines. */
    public List<String> getChanges() {
        RuleText text = desk.text();
        Table before = desk.table(base);
        Table after = draft.table(desk.columns());
        List<String> lines = new ArrayList<>();
        before.without(after).forEach(rule -> lines.add("− " + StagesVersions.line(rule, text)));
        after.without(before).forEach(rule -> lines.add("+ " + StagesVersions.line(rule, text)));
        return lines;
    }

    /** A code that can be chosen, and what it is called. */
    public record Option(String code, String label) {}

    /** What can be chosen in a column. */
    public List<Option> options(String column) {
        RuleText text = desk.text();
        return Stream.concat(desk.columns().inputs().stream(), desk.columns().outputs().stream())
                .filter(one -> one.name().equals(column))
                .flatMap(one -> one.values().stream())
                .map(code -> new Option(code, text.code(column, code)))
                .toList();
    }

    public boolean isSaved() {
        return "saved".equals(told);
    }

    public boolean isUndoable() {
        return draft.hasBefore();
    }

    /** Whether rules hold at once, so that they cannot be saved. */
    public boolean isStopped() {
        return getFindings().stream().anyMatch(FoundRow::stops);
    }

    public boolean isGaping() {
        return findings().stream().anyMatch(found -> found.kind() == Finding.Kind.GAP);
    }

    /** The version that the draft began with; 0 for the shipped table. */
    public int getBase() {
        return base;
    }

    public int getSize() {
        return draft.rules().size();
    }

    /** The rule that is edited; 0 for none. */
    public int getEditing() {
        return editing;
    }

    public @Nullable RuleForm getForm() {
        return form;
    }

    public TryStageRules.@Nullable Trial getTrial() {
        return trial;
    }

    /** What a step is called. */
    public String step(Step step) {
        return desk.text().code("step", step.name());
    }

    public String getEvent() {
        return event;
    }

    public void setEvent(@Nullable String event) {
        this.event = text(event);
    }

    public String getSought() {
        return sought;
    }

    public void setSought(@Nullable String sought) {
        this.sought = text(sought);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = text(note);
    }

    public String getGaps() {
        return gaps;
    }

    public void setGaps(@Nullable String gaps) {
        this.gaps = text(gaps);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
