package org.fieldlore.credit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups within which everyone leads to everyone: Tarjan's strongly connected components (SIAM J. Comput. 1, 1972), without
 * recursion, so that a long chain does not exhaust the stack. Forty lines do not warrant a graph library.
 */
final class StrongComponents {
    private final Map<Long, Set<Long>> successors;
    private final Map<Long, Integer> index = new HashMap<>();
    private final Map<Long, Integer> low = new HashMap<>();
    private final Deque<Long> open = new ArrayDeque<>();
    private final List<Set<Long>> components = new ArrayList<>();

    private StrongComponents(Map<Long, Set<Long>> successors) {
        this.successors = successors;
    }

    /** Returns the groups of two or more, in an order that follows from the graph alone. */
    static List<Set<Long>> of(Map<Long, Set<Long>> successors) {
        StrongComponents search = new StrongComponents(successors);
        for (long start : successors.keySet()) if (!search.index.containsKey(start)) search.walk(start);
        return search.components;
    }

    private record Step(long node, Iterator<Long> next) {}

    private void walk(long start) {
        Deque<Step> path = new ArrayDeque<>();
        path.push(enter(start));
        while (!path.isEmpty()) {
            Step step = path.element();
            if (step.next().hasNext()) {
                long next = step.next().next();
                if (!index.containsKey(next)) path.push(enter(next));
                else if (open.contains(next)) low.merge(step.node(), place(index, next), Math::min);
                continue;
            }
            path.pop();
            if (!path.isEmpty()) low.merge(path.element().node(), place(low, step.node()), Math::min);
            if (place(low, step.node()) == place(index, step.node())) close(step.node());
        }
    }

    private Step enter(long node) {
        low.put(node, index.size());
        index.put(node, index.size());
        open.push(node);
        return new Step(node, successors.getOrDefault(node, Set.of()).iterator());
    }

    private void close(long root) {
        Set<Long> component = new TreeSet<>();
        long node;
        do {
            node = open.pop();
            component.add(node);
        } while (node != root);
        if (component.size() > 1) components.add(component);
    }

    private static int place(Map<Long, Integer> places, long node) {
        Integer place = places.get(node);
        if (place == null) throw new IllegalStateException("node " + node + " was not entered");
        return place;
    }
}
