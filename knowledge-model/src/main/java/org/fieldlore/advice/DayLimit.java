package org.fieldlore.advice;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * So many cards stand beside a customer within 24 hours, over all kinds and all who look. What stood there stays; of the room that
 * is left, steps that should not wait have first, then the best of each kind before the second of any. A complaint is never held back.
 *
 * @param most 0 for no limit
 * @param shown what stood there: items, and names of products and steps
 */
record DayLimit(int most, Set<Object> shown) {
    DayLimit {
        shown = Set.copyOf(shown);
    }

    /** Returns what does not fit in any more, by item or name; each lane is given best first. */
    Set<Object> heldBack(List<NextStep> steps, List<?> items, List<?> products) {
        Set<Object> taken = new HashSet<>(shown);
        Set<Object> held = new LinkedHashSet<>();
        inOrder(steps, items, products).forEach(card -> {
            boolean fits =
                    most == 0 || taken.size() < most || taken.contains(card) || card.equals(Step.MEND_COMPLAINT.name());
            if (fits) taken.add(card);
            else held.add(card);
        });
        return held;
    }

    private static Stream<Object> inOrder(List<NextStep> steps, List<?> items, List<?> products) {
        List<String> patient = names(steps.stream().filter(step -> !step.pressing()));
        List<? extends List<?>> lanes = List.of(items, patient, products);
        return Stream.concat(
                names(steps.stream().filter(NextStep::pressing)).stream(),
                IntStream.range(0, lanes.stream().mapToInt(List::size).max().orElse(0))
                        .boxed()
                        .flatMap(place -> lanes.stream()
                                .filter(lane -> lane.size() > place)
                                .map(lane -> lane.get(place))));
    }

    private static List<String> names(Stream<NextStep> steps) {
        return steps.map(next -> next.step().name()).toList();
    }
}
