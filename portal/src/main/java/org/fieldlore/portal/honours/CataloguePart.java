package org.fieldlore.portal.honours;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.fieldlore.credit.EditRewards;
import org.fieldlore.credit.ReadRewards;
import org.fieldlore.credit.RewardTerms;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The catalogue of rewards as a manager keeps it; the form holds the one that was chosen, or a new one. */
@Named
@RequestScoped
public class CataloguePart {
    @Inject
    private Here here;

    @Inject
    private ReadRewards rewards;

    @Inject
    private EditRewards edit;

    @Inject
    @Param
    private @Nullable Long reward;

    private @Nullable List<ReadRewards.Offer> offers;
    private @Nullable Long id;
    private @Nullable String nameZh;
    private @Nullable String nameEn;
    private @Nullable Integer points;
    private @Nullable Integer stock;
    private @Nullable BigDecimal cash;
    private boolean offered = true;

    /** Fills the form with the reward that was chosen. */
    public void load() {
        for (ReadRewards.Offer offer : getOffers())
            if (reward != null && offer.id() == reward) {
                id = offer.id();
                RewardTerms terms = offer.terms();
                nameZh = terms.nameZh();
                nameEn = terms.nameEn();
                points = terms.points();
                stock = terms.stock();
                cash = terms.cash();
                offered = terms.offered();
            }
    }

    public String save() {
        RewardTerms terms = new RewardTerms(
                Objects.requireNonNullElse(nameZh, ""),
                Objects.requireNonNullElse(nameEn, ""),
                points == null ? 0 : points,
                stock,
                cash,
                offered);
        if (id == null) edit.add(terms, here.viewer());
        else edit.change(id, terms, here.viewer());
        return "/honours/redemptions.xhtml?faces-redirect=true&told=saved";
    }

    public List<ReadRewards.Offer> getOffers() {
        if (offers == null) offers = rewards.catalogue(true);
        return Objects.requireNonNull(offers);
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getNameZh() {
        return nameZh;
    }

    public void setNameZh(@Nullable String nameZh) {
        this.nameZh = nameZh;
    }

    public @Nullable String getNameEn() {
        return nameEn;
    }

    public void setNameEn(@Nullable String nameEn) {
        this.nameEn = nameEn;
    }

    public @Nullable Integer getPoints() {
        return points;
    }

    public void setPoints(@Nullable Integer points) {
        this.points = points;
    }

    public @Nullable Integer getStock() {
        return stock;
    }

    public void setStock(@Nullable Integer stock) {
        this.stock = stock;
    }

    public @Nullable BigDecimal getCash() {
        return cash;
    }

    public void setCash(@Nullable BigDecimal cash) {
        this.cash = cash;
    }

    public boolean isOffered() {
        return offered;
    }

    public void setOffered(boolean offered) {
        this.offered = offered;
    }
}
