package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardDetail;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Detail;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.LearnTiming;
import org.fieldlore.advice.ReadStand;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Stand;
import org.fieldlore.advice.Step;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.SetRenewal;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.PolicyId;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What helps with the customer at hand, and what is answered to it. The answers come by script and change no page state. */
@Named
@RequestScoped
public class CustomerAdvice {
    @Inject
    private AdviseOnCustomer advise;

    @Inject
    private ReadStand stands;

    @Inject
    private CardDetail details;

    @Inject
    private GiveFeedback give;

    @Inject
    private SetRenewal setRenewal;

    @Inject
    private LearnTiming timing;

    @Inject
    private CustomerPage page;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    private Clock clock;

    private @Nullable Advice advice;
    private @Nullable Stand stand;
    private @Nullable List<CardRow> cards;
    private @Nullable List<OfferRow> offers;
    private @Nullable List<StepRow> steps;
    private @Nullable List<UsedRow> used;

    private Advice advice() {
        Advice known = advice;
        if (known == null) {
            // Before: what happens meanwhile is then news to the page, and not lost.
            getStand();
            advice = known =
                    advise.advise(page.key(), here.viewer(), here.getLang().substring(0, 2));
        }
        return known;
    }

    /** By which the page asks now and then whether something happened. */
    public String getStand() {
        Stand known = stand;
        if (known == null) stand = known = stands.of(page.key(), here.viewer(), List.of());
        return known.mark();
    }

    /** How much of each card is shown; the page has all of it, so that it changes at once. */
    public Detail getDetail() {
        return details.of(here.viewer());
    }

    /** Remembers how much of a card is shown from now on. Parameter: detail. */
    public void choose() {
        details.choose(Detail.valueOf(text("detail")), here.viewer());
    }

    /** How many cards more would fit, had not enough stood here within a day. */
    public int getHeldBack() {
        return advice().heldBack();
    }

    /** Shows the advice anew, which happens by asking for it. */
    public void again() {}

    public List<CardRow> getCards() {
        List<CardRow> known = cards;
        if (known == null) {
            ReasonText reasons = new ReasonText(new Wordbook(here.getLocale()), LocalDate.now(clock));
            Map<KnowledgeId, List<CardPart>> parts =
                    details.parts(advice().cards().stream().map(Card::item).toList());
            cards = known = advice().cards().stream()
                    .map(card -> CardRow.of(card, reasons, clock, parts.getOrDefault(card.item(), List.of())))
                    .toList();
        }
        return known;
    }

    /** What the customer may take next. */
    public List<OfferRow> getOffers() {
        List<OfferRow> known = offers;
        if (known == null) {
            OfferText text = new OfferText(new Wordbook(here.getLocale()), LocalDate.now(clock));
            offers = known = advice().offers().stream().map(text::row).toList();
        }
        return known;
    }

    /** What to do next. */
    public List<StepRow> getSteps() {
        List<StepRow> known = steps;
        if (known == null) {
            StepText text = new StepText(new Wordbook(here.getLocale()), LocalDate.now(clock));
            steps = known = advice().steps().stream().map(text::row).toList();
        }
        return known;
    }

    /** Why a card stands where it stands, in one line. */
    public String place(Place place) {
        return new PlaceText(new Wordbook(here.getLocale())).of(place);
    }

    /** What was used here, and what came of it is not told yet. */
    public List<UsedRow> getUsed() {
        List<UsedRow> known = used;
        if (known == null) {
            Wordbook words = new Wordbook(here.getLocale());
            LocalDate today = LocalDate.now(clock);
            used = known = advice().used().stream()
                    .map(one -> UsedRow.of(one, words, today))
                    .toList();
        }
        return known;
    }

    /** Whether a step says when a second cover is taken, so that the offers need not. */
    public boolean isSecondNamed() {
        return advice().steps().stream().anyMatch(card -> card.next().step() == Step.OFFER_SECOND);
    }

    /** How likely a second cover is taken soon; empty for who has several, and while too little is known. */
    public String getSecondSale() {
        Advice.Only only = advice().only();
        StepText text = new StepText(new Wordbook(here.getLocale()), LocalDate.now(clock));
        return only == null
                ? ""
                : timing.chance(only.line(), only.days()).map(text::of).orElse("");
    }

    /** Why nothing is offered; null when something is, and for whoever may not know. */
    public Advice.@Nullable Silence getSilence() {
        return advice().silence();
    }

    /** Records what is said of a card; answers the id to take it back with, and why the card is not shown any more if it is not. Parameters: showing, feedback, reason. */
    public void say() {
        ShowingId showing = new ShowingId(number("showing"));
        String reason = text("reason");
        FeedbackId given =
                give.on(showing, Feedback.valueOf(text("feedback")), here.viewer(), reason.isEmpty() ? null : reason);
        PrimeFaces.current().ajax().addCallbackParam("given", given.toString());
        stands.recall(showing).ifPresent(why -> PrimeFaces.current().ajax().addCallbackParam("recalled", why.name()));
    }

    /** Takes back what was said. Parameter: given. */
    public void takeBack() {
        give.undo(new FeedbackId(number("given")), here.viewer());
        PrimeFaces.current().ajax().addCallbackParam("given", "");
    }

    /** Sets what the customer means to do; answers what stood there, for the undo. Parameters: policy, meant, reason. */
    public void renewal() {
        String reason = text("reason");
        Renewal before = setRenewal.to(
                new PolicyId(number("policy")),
                here.viewer(),
                Renewal.valueOf(text("meant")),
                reason.isEmpty() ? null : DeclineReason.valueOf(reason));
        PrimeFaces.current().ajax().addCallbackParam("before", before.name());
    }

    private long number(String parameter) {
        return Long.parseLong(text(parameter));
    }

    private String text(String parameter) {
        Map<String, String> sent = faces.getExternalContext().getRequestParameterMap();
        return sent.getOrDefault(parameter, "").strip();
    }
}
