package org.fieldlore.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.shared.Refusal;

/** A text that others are about to find points to a person; its facts say how often and what comes first, never the data. */
public final class PersonalDataInText extends Refusal {
    private final List<Found> found;

    PersonalDataInText(List<Found> found) {
        super(
                "personal data in "
                        + found.stream()
                                .map(one -> one.place() + " " + one.trace().from() + ".."
                                        + one.trace().to() + " " + one.trace().kind())
                                .collect(Collectors.joining(", ")),
                found.size(),
                found.get(0).trace().kind(),
                found.get(0).place());
        this.found = List.copyOf(found);
    }

    /** What was found, and where. */
    public List<Found> found() {
        return found;
    }
}
