package org.fieldlore.shared;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Word of something that may earn points, for features that know nothing of points: recorded under {@link #TOPIC} with this as
 * the subject. It may be told any number of times, in any order; told anew with {@code stands} false, it is taken back.
 *
 * @param kind what happened, by the name of a reason for points, such as {@code ANSWER_ACCEPTED}, 1..20 letters
 * @param subject what it happened to, such as {@code answer:17}, up to 30 characters without a vertical bar; kind and subject
 *     together name the deed for good
 * @param agent to whose credit
 * @param actor who brought it about, or null
 * @param item what it is about, or null
 * @param bounty points that a branch puts up for it beside what the rules give, 0..10000; whoever granted them minds the budget
 * @param payer the branch that puts them up, or null without a bounty
 */
public record Deed(
        String kind,
        String subject,
        AgentId agent,
        @Nullable AgentId actor,
        @Nullable KnowledgeId item,
        Instant at,
        boolean stands,
        int bounty,
        @Nullable BranchId payer) {
    /** Outbox topic: something happened that may earn points; the subject is the deed. */
    public static final String TOPIC = "deed";

    private static final String WALL = "|";
    private static final int PARTS = 9;

    public Deed {
        if (!kind.matches("[A-Z_]{1,20}"))
            throw new IllegalArgumentException("kind must be 1..20 capitals, was " + kind);
        if (subject.isEmpty() || subject.length() > 30 || subject.contains(WALL))
            throw new IllegalArgumentException("subject must be 1..30 characters without a bar, was " + subject);
        if (bounty < 0 || bounty > 10_000 || (bounty > 0 && payer == null))
            throw new IllegalArgumentException("a bounty must be 0..10000 and have a payer, was " + bounty);
    }

    /** Reads what {@link #toString()} wrote; microseconds are kept. */
    public static Deed read(String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) throw new IllegalArgumentException("not a deed: " + text);
        return new Deed(
                parts[0],
                parts[1],
                new AgentId(Long.parseLong(parts[2])),
                parts[3].isEmpty() ? null : new AgentId(Long.parseLong(parts[3])),
                parts[4].isEmpty() ? null : new KnowledgeId(Long.parseLong(parts[4])),
                Instant.parse(parts[5]),
                parts[6].equals("1"),
                Integer.parseInt(parts[7]),
                parts[8].isEmpty() ? null : new BranchId(Long.parseLong(parts[8])));
    }

    @Override
    public String toString() {
        return String.join(
                WALL,
                kind,
                subject,
                agent.toString(),
                actor == null ? "" : actor.toString(),
                item == null ? "" : item.toString(),
                at.toString(),
                stands ? "1" : "0",
                Integer.toString(bounty),
                payer == null ? "" : payer.toString());
    }
}
