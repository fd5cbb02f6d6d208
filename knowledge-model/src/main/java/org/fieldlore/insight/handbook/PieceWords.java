package org.fieldlore.insight.handbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.insight.handbook.Book.Entry;
import org.fieldlore.insight.handbook.Book.Part;
import org.fieldlore.insight.handbook.Book.Piece;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.PrintedWording;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** Puts an item into the words of a book: who wrote, improved and verified it, and its sections under their headings. */
record PieceWords(BookWords words, Map<AgentId, Author> people) {
    Piece of(Entry entry, PrintedWording wording) {
        return new Piece(
                wording.title(),
                wording.lang(),
                meta(entry, wording),
                wording.sections().entrySet().stream()
                        .map(section -> new Part(words.section(section.getKey()), section.getValue()))
                        .toList());
    }

    private List<String> meta(Entry entry, PrintedWording wording) {
        List<String> meta = new ArrayList<>();
        meta.add(words.kind(wording.kind()));
        Author author = people.get(wording.author());
        if (author != null) meta.add(words.of("by", author.name(words.lang()), author.branchName(words.lang())));
        if (!wording.improvers().isEmpty())
            meta.add(words.of(
                    "improved",
                    wording.improvers().stream().map(this::name).collect(Collectors.joining(words.of("comma")))));
        meta.add(words.of("version", entry.version()));
        meta.add(trust(entry, wording));
        return meta;
    }

    private String trust(Entry entry, PrintedWording wording) {
        if (!entry.validated()) return words.of("unverified");
        @Nullable Instant at = wording.verifiedAt();
        if (at == null) return words.of("official");
        String day = words.day(LocalDate.ofInstant(at, ZoneId.systemDefault()));
        return wording.reviewer() == null
                ? words.of("verified", day)
                : words.of("verified.by", day, name(wording.reviewer()));
    }

    private String name(AgentId id) {
        Author person = people.get(id);
        return person == null ? "" : person.name(words.lang());
    }
}
