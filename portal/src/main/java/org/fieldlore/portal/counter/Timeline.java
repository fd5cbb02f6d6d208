package org.fieldlore.portal.counter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.StoryKind;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** What happened between a customer and us, in words. */
record Timeline(Wordbook words, LocalDate today) {
    /** What the story can be narrowed to. */
    public enum Part {
        ALL(EnumSet.allOf(StoryKind.class)),
        CONTACTS(EnumSet.of(StoryKind.CONTACT, StoryKind.EXPERIENCE)),
        POLICIES(EnumSet.of(StoryKind.POLICY_BEGUN, StoryKind.POLICY_ENDED, StoryKind.QUOTE)),
        CLAIMS(EnumSet.of(StoryKind.CLAIM)),
        VOICES(EnumSet.of(StoryKind.COMPLAINT, StoryKind.SURVEY)),
        LIFE(EnumSet.of(StoryKind.LIFE_EVENT)),
        CORRECTIONS(EnumSet.of(StoryKind.CORRECTION));

        private final Set<StoryKind> kinds;

        Part(Set<StoryKind> kinds) {
            this.kinds = kinds;
        }

        Set<StoryKind> kinds() {
            return kinds;
        }

        /** The part of that name; everything for any other. */
        static Part of(@Nullable String name) {
            return Stream.of(values())
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    /**
     * One thing that happened.
     *
     * @param mark how its point is coloured; empty for plain
     * @param mine whether whoever is here may take it back
     */
    public record Entry(
            StoryKind kind,
            long id,
            LocalDate date,
            String day,
            String mark,
            String what,
            String text,
            String meta,
            boolean mine) {}

    /** What happened in one month. */
    public record Month(String name, List<Entry> entries) {}

    /** By month, in the order given. */
    List<Month> of(List<Happening> story) {
        Map<LocalDate, List<Entry>> months = new LinkedHashMap<>();
        for (Happening one : story)
            months.computeIfAbsent(one.day().withDayOfMonth(1), day -> new ArrayList<>())
                    .add(entry(one));
        return months.entrySet().stream()
                .map(month -> new Month(words.month(month.getKey()), month.getValue()))
                .toList();
    }

    private Entry entry(Happening one) {
        return new Entry(
                one.kind(),
                one.id(),
                one.day(),
                words.day(one.day(), today),
                mark(one),
                what(one),
                text(one),
                joined(states(one), who(one), source(one)),
                one.mine());
    }

    private String what(Happening one) {
        return switch (one.kind()) {
            case CONTACT -> words.code("interactionKind.", one.code());
            case EXPERIENCE ->
                words.of(
                        "counter",
                        "story.EXPERIENCE",
                        String.valueOf(chinese() ? one.serviceZh() : one.serviceEn()),
                        words.code("outcome.", one.code()));
            case POLICY_ENDED -> words.of("counter", inForce(one) ? "story.POLICY_DUE" : "story.POLICY_ENDED");
            case POLICY_BEGUN -> words.of("counter", "story.POLICY_BEGUN");
            case QUOTE, CLAIM -> words.of("counter", "story." + one.kind(), words.code("line.", one.code()));
            case COMPLAINT, SURVEY -> words.of("counter", "story." + one.kind(), words.code("touchpoint.", one.code()));
            case LIFE_EVENT -> words.code("lifeEventKind.", one.code());
            case CORRECTION -> words.of("counter", "story.CORRECTION", words.of("counter", "fact." + one.code()));
        };
    }

    private String text(Happening one) {
        String text = one.text() == null ? "" : one.text();
        return switch (one.kind()) {
            case POLICY_BEGUN, POLICY_ENDED, QUOTE -> text.isEmpty() ? words.code("line.", one.code()) : text;
            case SURVEY ->
                joined(number("story.nps", one.nps()), number("story.score", one.score()), reason(one.second()), text);
            case CLAIM -> joined(text, amount(one));
            default -> text;
        };
    }

    private String states(Happening one) {
        return switch (one.kind()) {
            case POLICY_BEGUN -> amount(one);
            case POLICY_ENDED ->
                joined(
                        inForce(one)
                                ? words.code("renewal.", String.valueOf(one.third()))
                                : words.code("policyStatus.", String.valueOf(one.second())),
                        amount(one));
            case QUOTE ->
                joined(
                        words.code("quoteStatus.", String.valueOf(one.second())),
                        one.third() == null ? "" : words.code("declineReason.", one.third()),
                        amount(one));
            case CLAIM -> words.code("claimStatus.", String.valueOf(one.second()));
            case COMPLAINT -> joined(words.code("complaintStatus.", String.valueOf(one.second())), reason(one.third()));
            default -> "";
        };
    }

    private static boolean inForce(Happening one) {
        return "IN_FORCE".equals(one.second());
    }

    private String mark(Happening one) {
        return switch (one.kind()) {
            case CONTACT -> one.code().equals("COMPLAINT") ? "warn" : one.code().equals("LIFE_EVENT") ? "event" : "";
            case EXPERIENCE -> one.code().equals("BADLY") ? "warn" : "ok";
            case POLICY_ENDED -> inForce(one) ? "warn" : "";
            case CLAIM -> "PAID".equals(one.second()) ? "ok" : "REFUSED".equals(one.second()) ? "wrong" : "";
            case COMPLAINT -> "OPEN".equals(one.second()) ? "wrong" : "warn";
            case POLICY_BEGUN, LIFE_EVENT -> "event";
            case QUOTE, SURVEY, CORRECTION -> "";
        };
    }

    private String amount(Happening one) {
        if (one.amount() == null || one.currency() == null) return "";
        String amount = words.money(one.amount(), one.currency());
        return one.kind() == StoryKind.CLAIM ? amount : words.of("counter", "timeline.premium", amount);
    }

    private String reason(@Nullable String code) {
        return code == null ? "" : words.code("dissatisfaction.", code);
    }

    private String number(String key, @Nullable Integer number) {
        return number == null ? "" : words.of("counter", key, number);
    }

    private String who(Happening one) {
        return one.who() == null ? "" : one.who().name(words.locale().getLanguage());
    }

    /** Where it is known from, unless that is just the one whom it is about, on the day. */
    private String source(Happening one) {
        String who = chinese() ? one.source().agentZh() : one.source().agentEn();
        if (who == null) return FactRow.source(one.source(), words);
        return one.at() != null ? "" : FactRow.source(one.source(), words, "story.hand");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    private boolean chinese() {
        return words.locale().getLanguage().equals("zh");
    }
}
