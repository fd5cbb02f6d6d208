package org.fieldlore.portal.handbook;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.insight.handbook.Order;
import org.fieldlore.insight.handbook.Selection;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What stands in the fields of a new handbook. */
@Named
@ViewScoped
public class BindForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ChosenConcepts concepts;

    private @Nullable String title;
    private @Nullable String lang;
    private @Nullable Long branch;
    private boolean ownOnly;
    private @Nullable Long segment;
    private List<String> kinds = new ArrayList<>();
    private @Nullable String itemLang;
    private boolean drafts;
    private Order order = Order.CONCEPT;
    private boolean looking;

    Selection selection() {
        Set<Kind> chosen = EnumSet.noneOf(Kind.class);
        kinds.forEach(kind -> chosen.add(Kind.valueOf(kind)));
        return new Selection(
                branch == null ? null : new BranchId(branch),
                ownOnly,
                concepts.all(),
                segment == null ? null : new SegmentId(segment),
                chosen,
                itemLang,
                !drafts,
                order);
    }

    /** Asks for a look at what the selection holds. */
    public void look() {
        looking = true;
    }

    public boolean isLooking() {
        return looking;
    }

    public String getTitle() {
        return Objects.requireNonNullElse(title, "");
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getLang() {
        return lang;
    }

    public void setLang(@Nullable String lang) {
        this.lang = lang;
    }

    public @Nullable Long getBranch() {
        return branch;
    }

    public void setBranch(@Nullable Long branch) {
        this.branch = branch;
    }

    public boolean isOwnOnly() {
        return ownOnly;
    }

    public void setOwnOnly(boolean ownOnly) {
        this.ownOnly = ownOnly;
    }

    public @Nullable Long getSegment() {
        return segment;
    }

    public void setSegment(@Nullable Long segment) {
        this.segment = segment;
    }

    public List<String> getKinds() {
        return kinds;
    }

    public void setKinds(@Nullable List<String> kinds) {
        this.kinds = kinds == null ? new ArrayList<>() : new ArrayList<>(kinds);
    }

    public @Nullable String getItemLang() {
        return itemLang;
    }

    public void setItemLang(@Nullable String itemLang) {
        this.itemLang = itemLang;
    }

    public boolean isDrafts() {
        return drafts;
    }

    public void setDrafts(boolean drafts) {
        this.drafts = drafts;
    }

    public String getOrder() {
        return order.name();
    }

    public void setOrder(@Nullable String order) {
        this.order = Order.KIND.name().equals(order) ? Order.KIND : Order.CONCEPT;
    }
}
