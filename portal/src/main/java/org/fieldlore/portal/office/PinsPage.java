package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.EditSteering;
import org.fieldlore.search.EditSteering.Change;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.search.Steering;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.search.Tuning;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * What is shown first or last for a question: tried before it is saved, taken back one change at a time. The question and what
 * is chosen for it stand in the address.
 */
@Named
@RequestScoped
public class PinsPage {
    private static final String AGAIN = "/office/pins.xhtml?faces-redirect=true&told=";
    private static final Set<String> TELLS = Set.of("saved", "ended", "undone");
    private static final int SHOWN = 10;
    private static final int ROWS = 20;

    @Inject
    private Here here;

    @Inject
    private EditSteering edit;

    @Inject
    private SearchKnowledge search;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    @Param
    private @Nullable String asked;

    @Inject
    @Param
    private @Nullable String match;

    @Inject
    @Param
    private @Nullable Long item;

    @Inject
    @Param
    private @Nullable String effect;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private String reason = "";
    private @Nullable Results now;
    private @Nullable Trial trial;
    private @Nullable Page<PinRow> rules;

    /** The question, without the typing errors that search would correct, so that a rule meets what is really searched for. */
    public String getAsked() {
        String typed = Objects.requireNonNullElse(asked, "").strip();
        return typed.isEmpty() ? "" : Objects.requireNonNullElse(now().correctedTo(), typed);
    }

    private Results now() {
        if (now == null)
            now = search.find(Query.of(Objects.requireNonNullElse(asked, "")).page(0, SHOWN), here.viewer());
        return Objects.requireNonNull(now);
    }

    /** What the question finds now and with the rule, which stores nothing; as long as none is chosen both are the same. */
    public Trial getTrial() {
        if (trial == null) trial = new Trial(now().hits(), getItem() == null ? now().hits() : steered());
        return Objects.requireNonNull(trial);
    }

    private List<Hit> steered() {
        Tuning tuning = search.tuning();
        Query query = Query.of(getAsked()).page(0, SHOWN);
        return search.find(query, tuning.with(tuning.steering().with(rule())), here.viewer())
                .hits();
    }

    private Steering.Rule rule() {
        Long chosen = getItem();
        if (chosen == null) throw new NotFound("knowledge", 0);
        return new Steering.Rule(getAsked(), getMatch(), new KnowledgeId(chosen), getEffect());
    }

    /** Where the same question is tried with something else for this item. */
    public String address(Hit hit, Effect wanted) {
        return "?asked=" + URLEncoder.encode(getAsked(), StandardCharsets.UTF_8) + "&match=" + getMatch() + "&item="
                + hit.id() + "&effect=" + wanted;
    }

    public boolean chosen(Hit hit, Effect wanted) {
        return Objects.equals(getItem(), hit.id().value()) && getEffect() == wanted;
    }

    /** The title of the chosen item; empty when it is out of use, or not meant for whoever looks. */
    public String getTitle() {
        KnowledgeId chosen = rule().item();
        return PinRow.titles(Set.of(chosen), knowledge, here.viewer()).getOrDefault(chosen, "");
    }

    public String save() {
        edit.set(rule(), reason, here.viewer());
        return AGAIN + "saved";
    }

    public String end(long number) {
        edit.end(number, words("pins.ended"), here.viewer());
        return AGAIN + "ended";
    }

    /** Takes a change back; the reason says which. */
    public String undo(long change) {
        edit.undo(change, words("pins.undone", String.valueOf(change)), here.viewer());
        return AGAIN + "undone";
    }

    private String words(String key, Object... arguments) {
        return new Wordbook(here.getLocale()).of("office", key, arguments);
    }

    public Page<PinRow> getRules() {
        if (rules == null) {
            List<Change> all = edit.inForce();
            int from = Math.min(Pager.request(page, ROWS).from(), all.size());
            rules = new Page<>(rows(all.stream().skip(from).limit(ROWS).toList()), all.size(), from);
        }
        return Objects.requireNonNull(rules);
    }

    public Pager getPager() {
        return Pager.of(getRules(), ROWS, number -> "?page=" + number);
    }

    public List<PinRow> getChanges() {
        return rows(edit.newest(ROWS));
    }

    private List<PinRow> rows(List<Change> changes) {
        return PinRow.of(changes, knowledge, here.viewer(), here.getLang());
    }

    public List<Match> getMatches() {
        return Arrays.asList(Match.values());
    }

    public Match getMatch() {
        return getMatches().stream()
                .filter(one -> one.name().equals(match))
                .findFirst()
                .orElse(Match.EXACT);
    }

    public List<Effect> getEffects() {
        return Arrays.asList(Effect.values());
    }

    public Effect getEffect() {
        return getEffects().stream()
                .filter(one -> one.name().equals(effect))
                .findFirst()
                .orElse(Effect.PINNED);
    }

    /** The chosen item, or null; nonsense is none. */
    public @Nullable Long getItem() {
        return item == null || item < 1 || getAsked().isEmpty() ? null : item;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
