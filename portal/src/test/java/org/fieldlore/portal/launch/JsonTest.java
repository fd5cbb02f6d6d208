package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void every_kind_of_value_is_read() {
        Object read = Json.read("{\"a\":[1,-2.5e1,true,false,null,{}],\"b\":\"x\\n\\u4fdd\"}");
        Map<String, Object> object = Json.object(read);
        List<Object> array = Json.array(object.get("a"));
        assertThat(array.subList(0, 4)).containsExactly(1.0, -25.0, true, false);
        assertThat(array.get(4)).isNull();
        assertThat(object.get("b")).isEqualTo("x\n保");
    }

    @Test
    void what_is_no_json_is_refused_where_it_breaks() {
        for (String broken : List.of("", "{", "[1", "\"x", "{\"a\" 1}", "nul", "{} x", "\"\\u12\"", "<html>"))
            assertThatThrownBy(() -> Json.read(broken)).as(broken).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void any_text_comes_back_as_it_was_written(@ForAll String text) {
        String written =
                jakarta.json.Json.createArrayBuilder().add(text).build().toString();
        assertThat(Json.array(Json.read(written))).containsExactly(text);
    }

    @Test
    void what_is_written_is_read_back() {
        String text = "{\"a\":[1,-2.5,true,null,\"\\\"\\\\ 涨价 \\u000a\\u0001\"],\"b\":{}}";

        assertThat(Json.write(Json.read(text))).isEqualTo(text);
        assertThat(Json.read(Json.write(Json.read(text)))).isEqualTo(Json.read(text));
    }
}
