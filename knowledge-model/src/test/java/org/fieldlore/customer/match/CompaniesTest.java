package org.fieldlore.customer.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fieldlore.privacy.OrganisationNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One company that was entered twice, among others. */
class CompaniesTest {
    private static final long DOUBLE = 1_000_000;
    private final Random random = new Random(1);
    private final MadeUpPeople people = new MadeUpPeople(random);

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1_000})
    void a_company_of_one_name_and_one_registered_number_is_certainly_the_same(int others) {
        List<Particulars> companies = companies(others);
        Particulars first = companies.get(0);
        companies.add(again(first.name(), first.idNumber()));

        assertThat(found(companies)).singleElement().satisfies(pair -> {
            assertThat(pair.certain()).isTrue();
            assertThat(pair.judgement().weight()).isGreaterThan(30);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void a_number_that_is_none_or_another_name_is_not_taken_for_proof(int others) {
        List<Particulars> companies = companies(others);
        Particulars first = companies.get(0);
        companies.add(again(first.name(), wrong(first.idNumber())));
        companies.set(
                0,
                new Particulars(
                        first.id(), true, first.name(), null, null, wrong(first.idNumber()), null, null, null, null));
        Particulars second = companies.get(1);
        companies.add(again("东明渔具有限公司", second.idNumber()));

        assertThat(found(companies)).noneMatch(FindPairs.Pair::certain);
    }

    private List<Particulars> companies(int count) {
        List<Particulars> companies = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            String city = people.city();
            companies.add(new Particulars(
                    i + 1L,
                    true,
                    people.companyName(city),
                    null,
                    null,
                    registered(),
                    people.phone(),
                    null,
                    null,
                    city));
        }
        return companies;
    }

    /** As another system has it, which knows little else of it. */
    private Particulars again(String name, @Nullable String number) {
        return new Particulars(
                DOUBLE + random.nextInt(1_000), true, name, null, null, number, people.phone(), null, null, null);
    }

    /** Only pairs with the one that was entered again: among made-up companies there may be namesakes. */
    private static List<FindPairs.Pair> found(List<Particulars> companies) {
        Crowd crowd = new Crowd();
        companies.forEach(crowd::add);
        return FindPairs.in(crowd, percent -> true).pairs().stream()
                .filter(pair -> pair.second() >= DOUBLE)
                .toList();
    }

    private String registered() {
        String open = people.companyNumber().substring(0, 17);
        return Stream.of("0123456789ABCDEFGHJKLMNPQRTUWXY".split(""))
                .map(check -> open + check)
                .filter(OrganisationNumber::valid)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String wrong(@Nullable String number) {
        return number == null ? null : number.substring(0, 17) + (number.charAt(17) == '0' ? '1' : '0');
    }
}
