package org.fieldlore.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** Something that points can be turned into: goods of which there may be a limited number, or money with the next pay. */
@Entity
@Table(name = "reward")
class Reward {
    static final int MOST = 1_000_000;
    private static final int MAX_NAME = 120;
    private static final BigDecimal MOST_CASH = new BigDecimal(MOST);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private int revision;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private int points;
    private @Nullable Integer stock;
    private @Nullable BigDecimal cash;
    private boolean offered;

    protected Reward() {}

    Reward(RewardTerms terms) {
        change(terms);
    }

    final void change(RewardTerms terms) {
        this.nameZh = Required.text("nameZh", terms.nameZh(), MAX_NAME);
        this.nameEn = Required.text("nameEn", terms.nameEn(), MAX_NAME);
        if (terms.points() < 1 || terms.points() > MOST) throw new PointsOutOfRange(terms.points(), MOST);
        Integer left = terms.stock();
        if (left != null && (left < 0 || left > MOST)) throw new PointsOutOfRange(left, MOST);
        BigDecimal money = terms.cash();
        if (money != null
                && (money.signum() <= 0
                        || money.compareTo(MOST_CASH) > 0
                        || money.stripTrailingZeros().scale() > 2))
            throw new CashOutOfRange(money.toPlainString(), MOST);
        this.points = terms.points();
        this.stock = left;
        this.cash = money;
        this.offered = terms.offered();
    }

    /** Takes a piece out of stock. */
    void take() {
        if (!offered || (stock != null && stock == 0)) throw new RewardGone(nameZh, nameEn);
        if (stock != null) stock--;
    }

    void putBack() {
        if (stock != null) stock++;
    }

    long id() {
        return id;
    }

    int points() {
        return points;
    }

    @Nullable
    BigDecimal cash() {
        return cash;
    }
}
