package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fieldlore.credit.Purse;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.credit.ReadRewards;
import org.fieldlore.credit.RedeemPoints;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What points can be turned into, and what became of one's own wishes. */
@Named
@RequestScoped
public class RewardsPage {
    private static final int ROWS = 10;
    private static final Set<String> TELLS = Set.of("asked", "withdrawn");

    @Inject
    private Here here;

    @Inject
    private ReadRewards rewards;

    @Inject
    private ReadCredit credit;

    @Inject
    private RedeemPoints redeem;

    @Inject
    @Param
    private @Nullable Integer page;

    @Inject
    @Param
    private @Nullable String told;

    private String key = UUID.randomUUID().toString();
    private @Nullable Purse purse;
    private @Nullable List<ReadRewards.Offer> offers;
    private @Nullable Page<ReadRewards.Wish> wishes;

    public String ask(long reward) {
        redeem.request(reward, key + ":" + reward, here.viewer());
        return "/honours/rewards.xhtml?faces-redirect=true&told=asked";
    }

    public String withdraw(long wish) {
        redeem.withdraw(wish, here.viewer());
        return "/honours/rewards.xhtml?faces-redirect=true&told=withdrawn";
    }

    public List<ReadRewards.Offer> getOffers() {
        if (offers == null) offers = rewards.catalogue(false);
        return Objects.requireNonNull(offers);
    }

    /** Whether there is one, and points enough. */
    public boolean affordable(ReadRewards.Offer offer) {
        return offer.available() && offer.terms().points() <= getPurse().available();
    }

    public Page<ReadRewards.Wish> getWishes() {
        if (wishes == null) wishes = rewards.of(here.viewer().agent(), Pager.request(page, ROWS));
        return Objects.requireNonNull(wishes);
    }

    public Pager getPager() {
        return Pager.of(getWishes(), ROWS, number -> "?page=" + number + "#wishes");
    }

    public Purse getPurse() {
        if (purse == null) purse = credit.purse(here.viewer().agent());
        return Objects.requireNonNull(purse);
    }

    /** Goes with the form, so that sending it twice asks once. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key.length() > 36 ? key.substring(0, 36) : key;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
