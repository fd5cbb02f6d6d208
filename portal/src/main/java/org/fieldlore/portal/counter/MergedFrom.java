package org.fieldlore.portal.counter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.ReadMerges;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** The records that were merged into the customer of the page. */
@Named
@RequestScoped
public class MergedFrom {
    @Inject
    private ReadMerges read;

    @Inject
    private CustomerPage page;

    @Inject
    private CustomerSettings settings;

    @Inject
    private Here here;

    private @Nullable List<ReadMerges.Kept> kept;

    public List<ReadMerges.Kept> getKept() {
        List<ReadMerges.Kept> known = kept;
        if (known == null) kept = known = read.of(page.getView());
        return known;
    }

    /** A kept value as people read it. */
    public String text(ReadMerges.Value value) {
        Wordbook words = new Wordbook(here.getLocale());
        return value.value() == null
                ? words.of("counter", "facts.hidden")
                : FactRow.text(value.fact(), value.value(), words, settings.currency());
    }
}
