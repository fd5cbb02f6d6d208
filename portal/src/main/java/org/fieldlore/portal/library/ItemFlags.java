package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.FlagItem;
import org.fieldlore.knowledge.FlagKind;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadFlags;
import org.fieldlore.knowledge.UnhelpfulCode;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** What whoever is here says of the item on the page: that it helped, or what is wrong with it. */
@Named
@RequestScoped
public class ItemFlags {
    @Inject
    private ItemPage page;

    @Inject
    private FlagItem flags;

    @Inject
    private ReadFlags read;

    @Inject
    private Here here;

    private @Nullable Optional<FlagKind> standing;
    private FlagKind kind = FlagKind.OUTDATED;
    private @Nullable UnhelpfulCode code;
    private @Nullable String words;

    /** Whether there is something to say: not of one's own, and only of what others find. */
    public boolean isOffered() {
        ItemView item = page.getItem();
        return item.confidence() != Confidence.ARCHIVED
                && item.confidence() != Confidence.WORK_IN_PROGRESS
                && !page.isMine()
                && !item.keeping().owner().id().equals(me());
    }

    /** What stands from whoever is here, or null. */
    public @Nullable FlagKind getStanding() {
        if (standing == null) standing = Optional.ofNullable(read.standing(page.key(), me()));
        return Objects.requireNonNull(standing).orElse(null);
    }

    /** How many colleagues it helped. */
    public long getHelped() {
        return read.helped(page.key());
    }

    public String helpful() {
        flags.flag(page.key(), FlagKind.HELPFUL, null, null, here.viewer());
        return told("helpful");
    }

    public String flag() {
        flags.flag(page.key(), kind, code, words, here.viewer());
        return told("flagged");
    }

    public String takeBack() {
        flags.takeBack(page.key(), me());
        return told("unflagged");
    }

    private String told(String what) {
        return "/library/item.xhtml?faces-redirect=true&id=" + page.key() + "&told=" + what;
    }

    private AgentId me() {
        return here.viewer().agent();
    }

    public List<FlagKind> getKinds() {
        return List.of(FlagKind.OUTDATED, FlagKind.WRONG, FlagKind.NOT_HELPFUL);
    }

    public List<UnhelpfulCode> getCodes() {
        return List.of(UnhelpfulCode.values());
    }

    public FlagKind getKind() {
        return kind;
    }

    public void setKind(FlagKind kind) {
        this.kind = kind;
    }

    public @Nullable UnhelpfulCode getCode() {
        return code;
    }

    public void setCode(@Nullable UnhelpfulCode code) {
        this.code = code;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
