package org.fieldlore.portal.stages;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.fieldlore.rule.Table;

/** Rules in the making. Every change is checked as a whole, and can be taken back. Rules are counted from 1, as people count them. */
final class RuleDraft implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BACK = 50;

    private final Deque<ArrayList<Table.Rule>> before = new ArrayDeque<>();
    private ArrayList<Table.Rule> rules;

    RuleDraft(List<Table.Rule> rules) {
        this.rules = new ArrayList<>(rules);
    }

    List<Table.Rule> rules() {
        return Collections.unmodifiableList(rules);
    }

    Table table(Table columns) {
        return columns.with(rules);
    }

    /**
     * Changes the rules, or refuses and leaves them as they are.
     *
     * @throws org.fieldlore.rule.TableNotAllowed when the columns do not allow it
     */
    private void change(Table columns, Consumer<List<Table.Rule>> change) {
        ArrayList<Table.Rule> changed = new ArrayList<>(rules);
        change.accept(changed);
        columns.with(changed);
        if (changed.equals(rules)) return;
        before.push(rules);
        if (before.size() > MOST_BACK) before.removeLast();
        rules = changed;
    }

    void set(int number, Table.Rule rule, Table columns) {
        change(columns, all -> all.set(number - 1, rule));
    }

    /** Puts a rule behind another; behind none at the beginning. */
    void add(int behind, Table.Rule rule, Table columns) {
        change(columns, all -> all.add(behind, rule));
    }

    void delete(int number, Table columns) {
        change(columns, all -> all.remove(number - 1));
    }

    /** Moves a rule up or down, at the ends nowhere. */
    void move(int number, int by, Table columns) {
        int to = number + by;
        if (to >= 1 && to <= rules.size()) change(columns, all -> Collections.swap(all, number - 1, to - 1));
    }

    void replace(List<Table.Rule> others, Table columns) {
        change(columns, all -> {
            all.clear();
            all.addAll(others);
        });
    }

    boolean hasBefore() {
        return !before.isEmpty();
    }

    void undo() {
        if (hasBefore()) rules = before.pop();
    }
}
