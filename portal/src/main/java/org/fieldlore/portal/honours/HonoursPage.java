package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fieldlore.credit.ItemUse;
import org.fieldlore.credit.JoinStandings;
import org.fieldlore.credit.LedgerLine;
import org.fieldlore.credit.Level;
import org.fieldlore.credit.Nudges;
import org.fieldlore.credit.PointsReason;
import org.fieldlore.credit.Purse;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.ReadHonours;
import org.fieldlore.credit.ReadRules;
import org.fieldlore.credit.RuleBook;
import org.fieldlore.credit.SignBadge;
import org.fieldlore.people.Viewer;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Somebody's own points, level and badges, by which rules they grow, and what became of their items. */
@Named
@RequestScoped
public class HonoursPage {
    private static final int LINES = 15;
    private static final int USES = 10;

    @Inject
    private Here here;

    @Inject
    private ReadCredit credit;

    @Inject
    private ReadHonours honours;

    @Inject
    private ReadRules rules;

    @Inject
    private SignBadge sign;

    @Inject
    private JoinStandings standings;

    @Inject
    private Nudges nudges;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String badge;

    @Inject
    @Param
    private @Nullable String as;

    private @Nullable Page<LedgerLine> ledger;
    private @Nullable Page<ItemUse> uses;
    private @Nullable Purse purse;
    private @Nullable RuleBook book;
    private @Nullable List<ReadHonours.Won> badges;
    private @Nullable List<Level> levels;
    private @Nullable Optional<Nudges.Nudge> nudge;
    private @Nullable Boolean listed;

    /** Answers with a badge as a file when one was asked for. */
    public void open() throws IOException {
        if (badge == null) return;
        ReadHonours.Won won = getBadges().stream()
                .filter(one -> one.at() != null && one.badge().name().equals(badge))
                .findFirst()
                .orElseThrow(() -> new NotFound("badge", String.valueOf(badge)));
        JsonObject json = BadgeJson.of(
                won, here.getKey(), here.getName(), Faces.getRequestBaseURL(), new Wordbook(here.getLocale()));
        boolean signed = "jwt".equals(as);
        String text = signed ? BadgeJwt.of(json, sign.key(), sign::sign) : json.toString();
        Faces.sendFile(
                text.getBytes(StandardCharsets.UTF_8),
                badge.toLowerCase(Locale.ROOT) + (signed ? ".jwt" : ".json"),
                true);
    }

    public Purse getPurse() {
        if (purse == null) purse = credit.purse(me().agent());
        return Objects.requireNonNull(purse);
    }

    /** The level of what was earned; null when none is as low. */
    public @Nullable Level getLevel() {
        return ReadHonours.level(levels(), getPurse().earned()).orElse(null);
    }

    /** The next level; null on the highest. */
    public @Nullable Level getNext() {
        return ReadHonours.next(levels(), getPurse().earned()).orElse(null);
    }

    /** How far the way from the level to the next is done, in percent. */
    public long getWay() {
        Optional<Level> next = ReadHonours.next(levels(), getPurse().earned());
        int from = ReadHonours.level(levels(), getPurse().earned())
                .map(Level::points)
                .orElse(0);
        return next.map(level -> 100 * Math.max(0, getPurse().earned() - from) / (level.points() - from))
                .orElse(100L);
    }

    private List<Level> levels() {
        if (levels == null) levels = honours.levels();
        return Objects.requireNonNull(levels);
    }

    public List<ReadHonours.Won> getBadges() {
        if (badges == null) badges = honours.badges(me().agent());
        return Objects.requireNonNull(badges);
    }

    /** What a manager said to somebody who has not contributed yet; null otherwise. */
    public Nudges.@Nullable Nudge getNudge() {
        if (nudge == null) nudge = nudges.waiting(me().agent());
        return Objects.requireNonNull(nudge).orElse(null);
    }

    public Page<LedgerLine> getLedger() {
        if (ledger == null) ledger = credit.entries(me().agent(), Pager.request(page, LINES));
        return Objects.requireNonNull(ledger);
    }

    public Pager getPager() {
        return Pager.of(getLedger(), LINES, number -> "?page=" + number + "#ledger");
    }

    public Page<ItemUse> getUses() {
        if (uses == null) uses = credit.usesOfItemsBy(me().agent(), Page.Request.first(USES));
        return Objects.requireNonNull(uses);
    }

    /** What earns points as the rules are now. */
    public List<PointsReason> getReasons() {
        return Arrays.stream(PointsReason.values())
                .filter(reason -> worth(reason) > 0)
                .toList();
    }

    /** Points that a reason gives as the rules are now. */
    public int worth(PointsReason reason) {
        return getBook().rule(reason).points();
    }

    public RuleBook getBook() {
        if (book == null) book = rules.now();
        return Objects.requireNonNull(book);
    }

    public boolean isListed() {
        if (listed == null) listed = standings.appears(me().agent());
        return Objects.requireNonNull(listed);
    }

    public String leave() {
        standings.stayAway(me().agent());
        return "/honours/honours.xhtml?faces-redirect=true";
    }

    public String join() {
        standings.appear(me().agent());
        return "/honours/honours.xhtml?faces-redirect=true";
    }

    private Viewer me() {
        return here.viewer();
    }
}
