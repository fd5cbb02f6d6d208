package org.fieldlore.portal.stages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.rule.Choice;
import org.fieldlore.rule.Column;
import org.jspecify.annotations.Nullable;

/** What is chosen in one cell that asks: codes, or up to two stretches of days. */
public class CellForm implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int STRETCHES = 2;

    private boolean except;
    private List<String> codes = new ArrayList<>();
    private @Nullable Long from;
    private @Nullable Long to;
    private @Nullable Long from2;
    private @Nullable Long to2;

    static CellForm of(Column column, String condition) {
        Choice choice = Choice.of(column, condition);
        CellForm form = new CellForm();
        form.except = choice.except();
        form.codes = new ArrayList<>(choice.codes());
        List<Choice.Span> spans = choice.spans();
        if (!spans.isEmpty()) {
            form.from = spans.get(0).from();
            form.to = spans.get(0).to();
        }
        if (spans.size() == STRETCHES) {
            form.from2 = spans.get(1).from();
            form.to2 = spans.get(1).to();
        }
        return form;
    }

    String feel(Column column) {
        List<Choice.Span> spans = Stream.of(new Choice.Span(from, to), new Choice.Span(from2, to2))
                .filter(span -> span.from() != null || span.to() != null)
                .toList();
        return new Choice(except, Set.copyOf(codes), spans).feel(column);
    }

    public boolean isExcept() {
        return except;
    }

    public void setExcept(boolean except) {
        this.except = except;
    }

    public List<String> getCodes() {
        return codes;
    }

    public void setCodes(@Nullable List<String> codes) {
        this.codes = codes == null ? new ArrayList<>() : new ArrayList<>(codes);
    }

    /** The one code of a choice between few; empty for any. */
    public String getCode() {
        return codes.isEmpty() ? "" : codes.get(0);
    }

    public void setCode(@Nullable String code) {
        codes = code == null || code.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(code));
    }

    public @Nullable Long getFrom() {
        return from;
    }

    public void setFrom(@Nullable Long from) {
        this.from = from;
    }

    public @Nullable Long getTo() {
        return to;
    }

    public void setTo(@Nullable Long to) {
        this.to = to;
    }

    public @Nullable Long getFrom2() {
        return from2;
    }

    public void setFrom2(@Nullable Long from2) {
        this.from2 = from2;
    }

    public @Nullable Long getTo2() {
        return to2;
    }

    public void setTo2(@Nullable Long to2) {
        this.to2 = to2;
    }
}
