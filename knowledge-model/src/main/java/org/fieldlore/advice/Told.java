package org.fieldlore.advice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.Education;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.MaritalStatus;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Stage;
import org.fieldlore.customer.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * What another system tells of a customer whom the archive does not know, as far as advice follows from it: neither name nor
 * number. It serves one answer and is not stored.
 *
 * @param satisfaction 0..10
 * @param policies those in force
 * @param objections the uses of the own data that the customer objects to
 */
public record Told(
        CustomerKind kind,
        @Nullable Gender gender,
        @Nullable LocalDate birthDate,
        @Nullable MaritalStatus maritalStatus,
        @Nullable Integer children,
        @Nullable String occupation,
        @Nullable Education education,
        @Nullable String city,
        @Nullable Stage stage,
        @Nullable LocalDate since,
        @Nullable Integer satisfaction,
        List<Policy> policies,
        List<Claim> claims,
        List<Contact> contacts,
        Set<UsePurpose> objections) {
    public Told {
        policies = List.copyOf(policies);
        claims = List.copyOf(claims);
        contacts = List.copyOf(contacts);
        objections = Set.copyOf(objections);
    }

    /** A policy in force; the product by the name that the insurer gives it. */
    public record Policy(
            Line line,
            @Nullable String product,
            @Nullable LocalDate endDate,
            @Nullable Renewal renewal) {}

    /** A claim on a policy of a line. */
    public record Claim(LocalDate occurredOn, Line line) {}

    /** Something said to or heard from the customer. */
    public record Contact(Instant at, String text) {}

    Facts facts(Clock clock) {
        return new Facts(
                kind == CustomerKind.INDIVIDUAL,
                birthDate,
                name(maritalStatus),
                children == null ? 0 : children,
                name(stage),
                satisfaction,
                policies.stream()
                        .map(one -> new Facts.Cover(
                                one.line().name(), one.product(), one.endDate(), one.renewal() == Renewal.RENEWING))
                        .toList(),
                claims.stream()
                        .map(one -> new Facts.Loss(one.occurredOn(), one.line().name()))
                        .toList(),
                contacts.stream()
                        .map(Contact::at)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                Profiles.facts(
                        kind.name(),
                        name(gender),
                        birthDate,
                        name(maritalStatus),
                        children,
                        occupation,
                        name(education),
                        city,
                        since,
                        null,
                        clock.instant().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** Policies that end and are not renewed for certain; a policy's place in the list tells it apart. */
    List<Happened> happened(Clock clock) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        List<Happened> happened = new ArrayList<>();
        for (Policy one : policies) {
            LocalDate ends = one.endDate();
            if (ends == null || ends.isBefore(today) || one.renewal() == Renewal.RENEWING) continue;
            Event event = one.renewal() == Renewal.NOT_RENEWING ? Event.LEAVING : Event.RENEWAL_DUE;
            happened.add(new Happened(event, ends, one.line().name(), null, (long) happened.size()));
        }
        return happened;
    }

    /** What was said, the newest first. */
    List<Note> notes(int most) {
        return contacts.stream()
                .sorted(Comparator.comparing(Contact::at).reversed())
                .limit(most)
                .map(one -> new Note(one.at(), one.text()))
                .toList();
    }

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }
}
