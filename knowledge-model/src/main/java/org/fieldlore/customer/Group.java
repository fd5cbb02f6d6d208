package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Clauses that hold together: all, any or none of them. The outermost group of a query may be empty, which every customer
 * meets; one within another holds something. Refuses more than {@link #DEEPEST} levels and {@link #MOST} criteria with
 * {@link QueryTooLarge}.
 *
 * <p>A place within it is the way from the outermost group inwards, by indexes: {@code [1, 0]} is the first part of its second
 * part, {@code []} the group itself.
 */
public record Group(Join join, List<Clause> parts) implements Clause {
    public static final int DEEPEST = 4;
    public static final int MOST = 50;

    public Group {
        parts = List.copyOf(parts);
        if (parts.stream().anyMatch(part -> part instanceof Group group && group.parts.isEmpty()))
            throw new IllegalArgumentException("a group within another must hold something");
        int levels = levels(parts);
        if (levels > DEEPEST) throw new QueryTooLarge(levels, DEEPEST, MOST);
        long criteria = parts.stream().flatMap(Group::criteria).count();
        if (criteria > MOST) throw new QueryTooLarge(criteria, DEEPEST, MOST);
    }

    /** All of these must hold. */
    public static Group all(List<? extends Clause> parts) {
        return new Group(Join.ALL, List.copyOf(parts));
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** All criteria in it, in the order in which they stand. */
    public List<Criterion> criteria() {
        return criteria(this).toList();
    }

    private static Stream<Criterion> criteria(Clause clause) {
        return clause instanceof Group group
                ? group.parts.stream().flatMap(Group::criteria)
                : Stream.of((Criterion) clause);
    }

    /** How many groups stand in each other at the deepest place. */
    public int levels() {
        return levels(parts);
    }

    private static int levels(List<Clause> parts) {
        return 1
                + parts.stream()
                        .mapToInt(part -> part instanceof Group group ? group.levels() : 0)
                        .max()
                        .orElse(0);
    }

    /** The clause at a place. */
    public Clause at(List<Integer> place) {
        Clause here = this;
        for (int index : place) here = ((Group) here).parts.get(index);
        return here;
    }

    /** Whether there is a clause at that place. */
    public boolean has(List<Integer> place) {
        Clause here = this;
        for (int index : place) {
            if (!(here instanceof Group group) || index < 0 || index >= group.parts.size()) return false;
            here = group.parts.get(index);
        }
        return true;
    }

    /** With another clause at the place; the outermost gives way only to a group. */
    public Group with(List<Integer> place, Clause clause) {
        return place.isEmpty() ? (Group) clause : at(place, one -> List.of(clause));
    }

    /** With one more clause at the end of the group at the place. */
    public Group adding(List<Integer> place, Clause clause) {
        Group group = (Group) at(place);
        return with(
                place,
                new Group(
                        group.join,
                        Stream.concat(group.parts.stream(), Stream.of(clause)).toList()));
    }

    /** Without the clause at the place, and without groups that were left empty. */
    public Group without(List<Integer> place) {
        return at(place, one -> List.of());
    }

    /** With a group around the clause at the place, to which others can come. */
    public Group indented(List<Integer> place, Join join) {
        return at(place, one -> List.of(new Group(join, one)));
    }

    /** With the group at the place dissolved into the one around it. */
    public Group dissolved(List<Integer> place) {
        return at(place, one -> one.get(0) instanceof Group group ? group.parts : one);
    }

    private Group at(List<Integer> place, UnaryOperator<List<Clause>> change) {
        int index = place.get(0);
        List<Clause> changed = new ArrayList<>(parts);
        Clause part = changed.remove(index);
        List<Integer> rest = place.subList(1, place.size());
        List<Clause> instead = rest.isEmpty() ? change.apply(List.of(part)) : List.of(((Group) part).at(rest, change));
        changed.addAll(
                index,
                instead.stream()
                        .filter(one -> !(one instanceof Group group) || !group.parts.isEmpty())
                        .toList());
        return new Group(join, changed);
    }
}
