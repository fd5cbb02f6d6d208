package org.fieldlore.portal.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.Clause;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.jspecify.annotations.Nullable;

/**
 * A line of the editor: a condition, or the head of a group whose parts follow one level deeper. Each link is the address of the
 * query with one thing changed, so that the editor works by keyboard and the browser's "back" undoes every step.
 *
 * @param level how deep it stands, the outermost group's parts at 1
 * @param join how the group joins, for the head of one; null for a condition
 * @param place where it stands, for what is added to it
 * @param change opens a condition to be changed
 * @param indent puts a group of its own around it; empty where none fits any more
 * @param dissolve takes away the group around its parts
 * @param joins the ways in which the group can join
 */
public record ClauseLine(
        int level,
        @Nullable Join join,
        String text,
        String place,
        String change,
        String without,
        String indent,
        String dissolve,
        Map<Join, String> joins) {

    /** All lines of a query; without a line for the outermost group. */
    static List<ClauseLine> of(Asked asked, QueryWords words) {
        List<ClauseLine> lines = new ArrayList<>();
        add(asked, asked.query().where(), List.of(), words, lines);
        return lines;
    }

    private static void add(Asked asked, Group group, List<Integer> place, QueryWords words, List<ClauseLine> lines) {
        for (int index = 0; index < group.parts().size(); index++) {
            List<Integer> here = new ArrayList<>(place);
            here.add(index);
            Clause part = group.parts().get(index);
            if (part instanceof Group inner) {
                lines.add(head(asked, inner, here, words));
                add(asked, inner, here, words, lines);
            } else lines.add(line(asked, (Criterion) part, here, words));
        }
    }

    private static ClauseLine line(Asked asked, Criterion criterion, List<Integer> place, QueryWords words) {
        Group where = asked.query().where();
        String written = Outline.written(place);
        return new ClauseLine(
                place.size(),
                null,
                words.of(criterion),
                written,
                asked.at(0) + "&edit=" + written,
                asked.asking(where.without(place)).address() + asked.back(),
                place.size() < Group.DEEPEST
                        ? asked.asking(where.indented(place, Join.ANY)).address()
                        : "",
                "",
                Map.of());
    }

    private static ClauseLine head(Asked asked, Group group, List<Integer> place, QueryWords words) {
        Group where = asked.query().where();
        return new ClauseLine(
                place.size(),
                group.join(),
                words.of(group),
                Outline.written(place),
                "",
                asked.asking(where.without(place)).address() + asked.back(),
                "",
                asked.asking(where.dissolved(place)).address(),
                joins(asked, place));
    }

    /** How the group at a place can join, each with its address. */
    static Map<Join, String> joins(Asked asked, List<Integer> place) {
        Group where = asked.query().where();
        Map<Join, String> joins = new LinkedHashMap<>();
        for (Join join : Join.values())
            joins.put(
                    join,
                    asked.asking(where.with(place, new Group(join, ((Group) where.at(place)).parts())))
                            .address());
        return joins;
    }
}
