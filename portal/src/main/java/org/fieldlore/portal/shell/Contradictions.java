package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldlore.knowledge.Contradiction;
import org.fieldlore.knowledge.MarkContradiction;
import org.fieldlore.people.Role;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What says the opposite of the item on a page, for reviewers. */
@Named
@RequestScoped
public class Contradictions {
    private static final Pattern NUMBER = Pattern.compile("(?:^|[?&]id=)([1-9][0-9]{0,17})(?:$|[&#])");

    @Inject
    private MarkContradiction mark;

    @Inject
    private Here here;

    private final Map<KnowledgeId, List<Contradiction>> known = new HashMap<>();
    private @Nullable String other;
    private @Nullable String chosen;
    private @Nullable String words;

    /** Whether whoever is here marks and sees them. */
    public boolean isOffered() {
        return here.viewer().is(Role.REVIEWER);
    }

    public List<Contradiction> of(KnowledgeId item) {
        return known.computeIfAbsent(item, id -> mark.of(id, here.viewer()));
    }

    /** Marks the item that was chosen, or named by its number or address. */
    public String mark(KnowledgeId item) {
        String named = Objects.requireNonNullElse(other, "").isBlank() ? chosen : other;
        mark.mark(
                item,
                number(Objects.requireNonNullElse(named, "")),
                Objects.requireNonNullElse(words, ""),
                here.viewer());
        return shown(item);
    }

    public String takeBack(KnowledgeId item, long contradiction) {
        mark.takeBack(contradiction, here.viewer());
        return shown(item);
    }

    static KnowledgeId number(String named) {
        Matcher found = NUMBER.matcher(named.strip());
        if (!found.find()) throw new NotFound("knowledge", named);
        return new KnowledgeId(Long.parseLong(found.group(1)));
    }

    private static String shown(KnowledgeId item) {
        return "/library/item.xhtml?faces-redirect=true&id=" + item;
    }

    public @Nullable String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other;
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
