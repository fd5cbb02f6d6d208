package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
    private static final Set<String> KNOWN = Set.of("kind", "title", "submit", "sections", "concepts", "revision");

    @Test
    void fields_are_read_as_they_were_sent() {
        Body body = body("""
                {"kind": "FAQ", "title": "为什么<b>", "submit": true, "revision": 7, "concepts": [12, "13"],
                 "sections": {"ANSWER": "因为", "SOURCE": ""}}""");

        assertThat(body.code("kind", Kind.class)).isEqualTo(Kind.FAQ);
        assertThat(body.text("title")).isEqualTo("为什么<b>");
        assertThat(body.flag("submit")).isTrue();
        assertThat(body.wholeOrNull("revision")).isEqualTo(7);
        assertThat(body.list("concepts")).isEqualTo(List.of("12", "13"));
        assertThat(body.texts("sections")).isEqualTo(Map.of("ANSWER", "因为", "SOURCE", ""));
    }

    @Test
    void absent_and_null_are_the_same() {
        Body body = body("{\"concepts\": null}");

        assertThat(body.list("concepts")).isEmpty();
        assertThat(body.texts("sections")).isEmpty();
        assertThat(body.flag("submit")).isFalse();
        assertThat(body.wholeOrNull("revision")).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body.text("title"))
                .withMessage("title is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"title\": }", "\"text\"", "null", "{\"titel\": \"x\"}"})
    void what_is_no_object_of_known_fields_is_refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> body(json));
    }

    @Test
    void a_wrong_type_is_told_with_field_allowed_and_sent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("{\"title\": 5}").text("title"))
                .withMessage("title must be a text, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("{\"sections\": [1]}").texts("sections"))
                .withMessage("sections must be an object of texts, was [1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("{\"kind\": \"NOVEL\"}").code("kind", Kind.class))
                .withMessage("kind must be one of [INSIGHT, EXPERIENCE, FAQ, REFERENCE], was NOVEL");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> body("{\"revision\": -1}").wholeOrNull("revision"));
    }

    private static Body body(String json) {
        return Body.of(json, KNOWN);
    }
}
