package org.fieldlore.portal.counter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.ClaimStatus;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** What happened between a customer and us, as one story, newest first: contacts, claims, and events of life and policies. */
record Timeline(Wordbook words, LocalDate today) {
    private static final int AHEAD_DAYS = 60;
    private static final String CONTACTS = "contacts", CLAIMS = "claims", EVENTS = "events";

    /**
     * One thing that happened.
     *
     * @param group contacts, claims or events
     * @param mark how its point is coloured; empty for plain
     */
    public record Entry(
            LocalDate date,
            String day,
            String group,
            String mark,
            String what,
            @Nullable String text,
            String meta) {}

    List<Entry> of(CustomerView view) {
        List<Entry> entries = new ArrayList<>();
        view.interactions().forEach(contact -> entries.add(contact(contact)));
        view.claims().forEach(claim -> entries.add(claim(claim)));
        view.policies().forEach(policy -> policy(policy).forEach(entries::add));
        entries.sort(Comparator.comparing(Entry::date).reversed());
        return entries;
    }

    private Entry contact(InteractionLine contact) {
        LocalDate date = contact.at().atZone(ZoneId.systemDefault()).toLocalDate();
        boolean event = contact.kind() == InteractionKind.LIFE_EVENT;
        String mark = event ? "event" : contact.kind() == InteractionKind.COMPLAINT ? "warn" : "";
        String agent = Objects.requireNonNullElse(chinese() ? contact.agentZh() : contact.agentEn(), "");
        return entry(date, event ? EVENTS : CONTACTS, mark, words.code(contact.kind()), contact.text(), agent);
    }

    private Entry claim(ClaimLine claim) {
        String amount = claim.amount() == null ? "" : words.money(claim.amount(), claim.currency());
        String text = joined(claim.cause(), amount);
        String mark = claim.status() == ClaimStatus.PAID ? "ok" : claim.status() == ClaimStatus.REFUSED ? "wrong" : "";
        return entry(
                claim.occurredOn(),
                CLAIMS,
                mark,
                words.of("counter", "timeline.claim", words.code(claim.line())),
                text,
                joined(words.code(claim.status()), claim.policy()));
    }

    private Stream<Entry> policy(PolicyLine policy) {
        String product = policy.product() == null ? words.code(policy.line()) : policy.product();
        String premium = policy.premium() == null
                ? ""
                : words.of("counter", "timeline.premium", words.money(policy.premium(), policy.currency()));
        return Stream.of(
                        policyDay(policy.startDate(), "event", "timeline.start", product, premium),
                        policyDay(
                                policy.endDate(),
                                policy.inForce() ? "warn" : "",
                                policy.inForce() ? "timeline.due" : "timeline.end",
                                product,
                                joined(words.code(policy.inForce() ? policy.renewal() : policy.status()), premium)))
                .flatMap(Stream::ofNullable);
    }

    private @Nullable Entry policyDay(@Nullable LocalDate date, String mark, String key, String product, String meta) {
        if (date == null || date.isAfter(today.plusDays(AHEAD_DAYS))) return null;
        return entry(date, EVENTS, mark, words.of("counter", key), product, meta);
    }

    private Entry entry(LocalDate date, String group, String mark, String what, @Nullable String text, String meta) {
        return new Entry(date, words.day(date, today), group, mark, what, text, meta);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private boolean chinese() {
        return words.locale().getLanguage().equals("zh");
    }
}
