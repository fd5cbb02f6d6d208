package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.privacy.CustomerNames;
import org.fieldlore.privacy.NameForms;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.shared.hanlp.EverydayWords;
import org.fieldlore.shared.hanlp.Pinyin;

/** Tells the search log, those who ask colleagues and those who write whether their words name a customer. */
@UseCase
public class NamesInArchive implements CustomerNames, org.fieldlore.search.usage.CustomerNames {
    private final FindCustomers customers;

    @Inject
    public NamesInArchive(FindCustomers customers) {
        this.customers = customers;
    }

    @Override
    public boolean standIn(String words) {
        return customers.namesIn(words).stream().anyMatch(name -> !EverydayWords.knows(name));
    }

    @Override
    public Set<String> in(String text) {
        return customers.namesIn(text).stream()
                .filter(name -> !EverydayWords.knows(name))
                .flatMap(name -> NameForms.of(name, List.of()).stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> of(CustomerId customer) {
        return customers
                .nameOf(customer)
                .map(name -> NameForms.of(name, syllables(name)))
                .orElse(Set.of());
    }

    /** One syllable for each character, its commonest reading; empty for a name that is not all Chinese characters. */
    private static List<String> syllables(String name) {
        List<List<String>> readings =
                name.chars().mapToObj(one -> Pinyin.of((char) one)).toList();
        return readings.stream().anyMatch(List::isEmpty)
                ? List.of()
                : readings.stream().map(all -> all.get(0)).toList();
    }
}
