package org.fieldlore.portal.duplicates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.PairView;
import org.fieldlore.customer.ReviewDuplicates;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Two customers side by side: which stays, whose word stands, or that they are two. */
@Named
@RequestScoped
public class PairPage {
    private static final String LIST = "/duplicates/duplicates.xhtml?faces-redirect=true&told=";
    private static final String FIRST = "first";

    @Inject
    private ReviewDuplicates review;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private @Nullable Long id;

    private @Nullable PairView view;

    /** Turns away from a pair that is not there. */
    public void load() {
        getView();
    }

    public PairView getView() {
        if (view == null) view = review.view(key(), here.viewer());
        return Objects.requireNonNull(view);
    }

    private long key() {
        if (id == null || id < 1) throw new NotFound("pair", String.valueOf(id));
        return id;
    }

    /** A value as people read it; empty for null. */
    public String text(@Nullable Object value) {
        Wordbook words = new Wordbook(here.getLocale());
        if (value == null) return "";
        if (value instanceof Enum<?> code) return words.code(code);
        if (value instanceof BigDecimal amount) return words.number(amount);
        return value instanceof LocalDate day ? words.day(day) : value.toString();
    }

    /** Merges as chosen: {@code stays} names the survivor, {@code of.FACT} whose value of a fact stands. */
    public String merge() {
        boolean firstStays = FIRST.equals(request.getParameter("stays"));
        Set<Fact> taken = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) {
            String whose = request.getParameter("of." + fact);
            if (whose != null && FIRST.equals(whose) != firstStays) taken.add(fact);
        }
        review.merge(key(), firstStays, taken, here.viewer());
        return LIST + "merged";
    }

    public String turnDown() {
        review.turnDown(key(), here.viewer());
        return LIST + "turned";
    }
}
