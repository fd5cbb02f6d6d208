package org.fieldlore.portal.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardDetail;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Detail;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Told;
import org.fieldlore.advice.elsewhere.GiveCards;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.portal.api.jose.CallingSystem;
import org.fieldlore.portal.api.jose.KnowSystems;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Answers what other systems ask at a {@link Hook}, once they proved themselves: nothing is read before that, and nothing is stored
 * of a call that is refused.
 */
@Dependent
class AnswerHooks {
    private static final String PATH = "/api/cds-services/";
    private static final int MOST_MEGABYTES = 1;

    private final KnowSystems systems;
    private final CallBudget budget;
    private final AdviseOnCustomer advise;
    private final CardDetail details;
    private final GiveCards cards;
    private final GiveFeedback give;
    private final FindCustomers find;
    private final People people;
    private final HouseSecret secret;
    private final Clock clock;

    @Inject
    AnswerHooks(
            KnowSystems systems,
            CallBudget budget,
            AdviseOnCustomer advise,
            CardDetail details,
            GiveCards cards,
            GiveFeedback give,
            FindCustomers find,
            People people,
            HouseSecret secret,
            Clock clock) {
        this.systems = systems;
        this.budget = budget;
        this.advise = advise;
        this.details = details;
        this.cards = cards;
        this.give = give;
        this.find = find;
        this.people = people;
        this.secret = secret;
        this.clock = clock;
    }

    /** Returns the cards for the agent and the customer whom the body names, in the agent's language, short or full as the agent reads them. */
    JsonObject ask(String id, @Nullable String authorization, InputStream body) throws IOException {
        CallingSystem system = calling(authorization, id);
        HookRequest request = HookRequest.read(Hook.of(id), text(body));
        Agent agent = people.byLogin(request.user()).orElseThrow(() -> new NotFound("agent", request.user()));
        Locale locale = Locale.forLanguageTag(agent.locale());
        Advice advice = advice(request, agent, locale.getLanguage());
        if (system.webhook() != null) cards.given(system.name(), advice.showings());
        return new HookCards(new Wordbook(locale), LocalDate.now(clock), keys(system), system.address())
                .of(advice, parts(advice, agent));
    }

    /** What full cards say, for who reads those. */
    private Map<KnowledgeId, List<CardPart>> parts(Advice advice, Agent agent) {
        return details.of(agent.viewer()) == Detail.SHORT
                ? Map.of()
                : details.parts(advice.cards().stream().map(Card::item).toList());
    }

    private CallingSystem calling(@Nullable String authorization, String path) {
        CallingSystem system = systems.calling(authorization, PATH + path);
        budget.spend(system.name());
        return system;
    }

    private Advice advice(HookRequest request, Agent agent, String lang) {
        @Nullable CustomerId known = find.knownAs(request.customer()).orElse(null);
        if (known != null) return advise.advise(known, agent.viewer(), lang, request.occasion());
        Told told = request.told();
        if (told == null) throw new PrefetchMissing(request.customer());
        return advise.advise(told, agent.viewer(), lang, request.occasion());
    }

    /** Takes what the body reports of cards. */
    void report(String id, @Nullable String authorization, InputStream body) throws IOException {
        CallingSystem system = calling(authorization, id + "/feedback");
        Hook.of(id);
        give.reported(HookFeedback.read(text(body), keys(system)), system.name());
    }

    private CardKey keys(CallingSystem system) {
        return new CardKey(secret.bytes(), system.issuer());
    }

    private static String text(InputStream body) throws IOException {
        int most = MOST_MEGABYTES << 20;
        byte[] sent = body.readNBytes(most + 1);
        if (sent.length > most) throw new BodyTooLarge(MOST_MEGABYTES);
        return new String(sent, StandardCharsets.UTF_8);
    }
}
