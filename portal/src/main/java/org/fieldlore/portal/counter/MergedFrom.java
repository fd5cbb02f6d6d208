package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.ReadTrail;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;

/** The records that were merged into the customer of the page. */
@Named
@RequestScoped
public class MergedFrom {
    @Inject
    private CustomerPage page;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    public List<ReadTrail.Kept> getKept() {
        return page.getTrail().merged();
    }

    /** A kept value as people read it. */
    public String text(ReadTrail.Value value) {
        Wordbook words = new Wordbook(here.getLocale());
        return value.value() == null
                ? words.of("counter", "facts.hidden")
                : FactRow.text(value.fact(), value.value(), words, settings.currency());
    }
}
