package org.fieldlore.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.knowledge.Difference.Change;
import org.fieldlore.knowledge.Difference.Piece;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.SegmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftTest {
    private static final KnowledgeSettings SETTINGS = KnowledgeSettings.defaults();

    @Property
    void plain_text_is_free_of_control_characters_and_stays_as_it_is_once_cleaned(@ForAll String raw) {
        String plain = PlainText.of(raw);
        assertThat(plain.chars()).allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c));
        assertThat(PlainText.of(plain)).isEqualTo(plain);
        assertThat(PlainText.line(raw)).doesNotContain("\n", "\t", "  ");
    }

    @Property(tries = 200)
    void sections_and_links_survive_their_storage(
            @ForAll @Size(max = 4) Map<Section, String> sections,
            @ForAll @Size(max = 5) Set<@LongRange(min = 1) Long> ids) {
        assertThat(SectionsJson.read(SectionsJson.write(sections))).isEqualTo(sections);
        Links links = new Links(
                Audience.BRANCH,
                ids.stream().map(ConceptId::new).collect(java.util.stream.Collectors.toSet()),
                ids.stream().map(SegmentId::new).collect(java.util.stream.Collectors.toSet()),
                ids.isEmpty() ? null : new CustomerId(ids.iterator().next()));
        assertThat(LinksJson.read(LinksJson.write(links))).isEqualTo(links);
    }

    @Test
    void equal_drafts_have_equal_fingerprints_and_others_do_not() {
        Map<Section, String> sections = new HashMap<>(Map.of(Section.ANSWER, "是", Section.SOURCE, ""));
        assertThat(faq("能退吗", sections).fingerprint())
                .isEqualTo(faq(" 能退吗\u0000 ", Map.of(Section.ANSWER, "是 ")).fingerprint())
                .isNotEqualTo(faq("能退吗？", sections).fingerprint());
    }

    @Test
    void what_is_too_long_too_short_or_out_of_place_is_refused_with_its_facts() {
        assertThatThrownBy(() -> faq("题".repeat(201), Map.of()).within(SETTINGS))
                .isInstanceOfSatisfying(
                        TitleLength.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(201, 3, 200));
        assertThatThrownBy(() ->
                        faq("能退吗", Map.of(Section.ANSWER, "长".repeat(20_001))).within(SETTINGS))
                .isInstanceOfSatisfying(
                        SectionTooLong.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(Section.ANSWER, 20_001, 20_000));
        assertThatThrownBy(() -> faq("能退吗", Map.of(Section.ASKED, "可以退吗\n想退" + lines(20)))
                        .within(SETTINGS))
                .isInstanceOfSatisfying(
                        TooManyWordings.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(22, 20));
        assertThatThrownBy(() -> faq("能退吗", Map.of(Section.ASKED, "短\n" + "长".repeat(201)))
                        .within(SETTINGS))
                .isInstanceOfSatisfying(
                        WordingTooLong.class,
                        refusal -> assertThat(refusal.facts()).containsExactly(201, 200));
        assertThatThrownBy(() -> faq("退", Map.of(Section.ANSWER, "是")).complete(SETTINGS))
                .isInstanceOf(TitleLength.class);
        assertThatThrownBy(() -> faq("", Map.of()).complete(SETTINGS)).isInstanceOf(NothingToSubmit.class);
        assertThatThrownBy(() -> faq("能退吗", Map.of(Section.SEEN, "x"))).isInstanceOf(SectionNotOfKind.class);
    }

    @Test
    void other_wordings_are_lines_each_once_and_no_part_of_the_text() {
        Draft draft = faq("能退吗", Map.of(Section.ANSWER, "能。", Section.ASKED, " 可以退保吗 \n\n想退怎么办\n可以退保吗"))
                .within(SETTINGS);

        assertThat(draft.asked()).containsExactly("可以退保吗", "想退怎么办");
        assertThat(draft.text()).isEqualTo("能。");
        assertThat(faq("能退吗", Map.of(Section.ASKED, lines(20))).within(SETTINGS).asked())
                .hasSize(20);
    }

    @Test
    void a_reference_says_what_it_is_and_when_it_holds_apart_from_its_text() {
        Draft draft = reference(Map.of(
                Section.TEXT, "两年内的检查也要告知。",
                Section.SORT, "regulation",
                Section.VALID_FROM, "2026-01-01",
                Section.VALID_UNTIL, "2026-12-31"));

        draft.requireValidity();
        assertThat(draft.section(Section.SORT)).isEqualTo("REGULATION");
        assertThat(draft.validUntil()).contains(LocalDate.of(2026, 12, 31));
        assertThat(draft.text()).isEqualTo("两年内的检查也要告知。");
        assertThat(reference(Map.of()).validUntil()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SORT,LAW", "VALID_FROM,soon", "VALID_UNTIL,2026-02-30", "VALID_UNTIL,2026-1-1"})
    void a_sort_or_day_that_is_none_is_refused(Section section, String given) {
        assertThatThrownBy(() -> reference(Map.of(section, given))).isInstanceOf(SectionUnreadable.class);
    }

    @Test
    void what_would_end_before_it_begins_is_refused() {
        Draft draft = reference(Map.of(Section.VALID_FROM, "2026-02-01", Section.VALID_UNTIL, "2026-01-31"));
        assertThatThrownBy(draft::requireValidity).isInstanceOf(ValidityReversed.class);
        reference(Map.of(Section.VALID_FROM, "2026-02-01", Section.VALID_UNTIL, "2026-02-01"))
                .requireValidity();
    }

    @Test
    void a_day_gives_way_to_another_as_a_whole() {
        Wording change = Wording.change(
                reference(Map.of(Section.VALID_FROM, "2026-01-01", Section.VALID_UNTIL, "2026-06-30")),
                reference(Map.of(Section.VALID_FROM, "2026-01-01", Section.VALID_UNTIL, "2026-12-31")));

        assertThat(change.parts())
                .containsExactly(
                        new Wording.Part(Section.VALID_FROM, List.of(new Piece(Change.SAME, "2026-01-01"))),
                        new Wording.Part(
                                Section.VALID_UNTIL,
                                List.of(
                                        new Piece(Change.REMOVED, "2026-06-30"),
                                        new Piece(Change.ADDED, "2026-12-31"))));
    }

    private static Draft reference(Map<Section, String> sections) {
        return new Draft(Kind.REFERENCE, "zh", "健康告知", sections, Audience.COMPANY, Set.of(), Set.of(), null);
    }

    private static String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\n问法" + i).collect(Collectors.joining());
    }

    private static Draft faq(String title, Map<Section, String> sections) {
        return new Draft(Kind.FAQ, "zh", title, sections, Audience.COMPANY, Set.of(), Set.of(), null);
    }
}
