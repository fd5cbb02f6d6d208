package org.fieldlore.advice;

import jakarta.inject.Inject;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.search.hanlp.EverydayWords;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.UseCase;

/** Tells the search log and those who ask colleagues whether their words name a customer. */
@UseCase
public class NamesInArchive implements CustomerNames {
    private final FindCustomers customers;

    @Inject
    public NamesInArchive(FindCustomers customers) {
        this.customers = customers;
    }

    @Override
    public boolean standIn(String words) {
        return customers.namesIn(words).stream().anyMatch(name -> !EverydayWords.knows(name));
    }
}
