package org.fieldlore.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.UseCase;

/** Remembers the language that someone reads in. */
@UseCase
public class SetLanguage {
    private final People people;

    @Inject
    public SetLanguage(EntityManager em) {
        this.people = new People(em);
    }

    /** Keeps a language tag, zh-CN or en, for the next sign-in. */
    public void to(AgentId agent, String languageTag) {
        people.byId(agent).prefers(languageTag);
    }
}
