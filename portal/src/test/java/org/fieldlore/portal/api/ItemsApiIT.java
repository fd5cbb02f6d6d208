package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.fieldlore.portal.RunningPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemsApiIT {
    private static final String RENEWAL = "https://fieldlore.org/vocabulary/stage/renewal";
    private final RunningPortal portal = RunningPortal.get();

    @Test
    void an_item_is_handed_in_read_and_approved() {
        HttpResponse<String> created = post("agent", "/api/items", item("接口交来的一条", "先把保单年度表翻出来。", true));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonObject item = json(created);
        String path = "/api/items/" + item.getInt("id");
        assertThat(created.headers().firstValue("Location").orElseThrow()).endsWith(path);
        assertThat(item.getJsonObject("shown").getString("state")).isEqualTo("IN_REVIEW");
        assertThat(item.getJsonObject("shown")
                        .getJsonArray("concepts")
                        .getJsonObject(0)
                        .getString("iri"))
                .isEqualTo(RENEWAL);

        HttpResponse<String> approved = post("reviewer", path + "/review", """
                {"decision": "APPROVE", "revision": %d}""".formatted(
                        item.getJsonObject("shown").getInt("revision")));

        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(json(approved).getString("confidence")).isEqualTo("VALIDATED");
        JsonObject read = json(portal.api("agent2", "GET", path, null));
        assertThat(read.getJsonObject("shown").getString("state")).isEqualTo("LIVE");
        assertThat(read.getJsonObject("shown").getJsonObject("sections").getString("ACTION"))
                .contains("年度表");
    }

    @Test
    void a_draft_exists_for_its_author_alone() {
        JsonObject draft = json(post("agent", "/api/items", item("还没写完的一条", "写到一半。", false)));
        String path = "/api/items/" + draft.getInt("id");

        assertThat(portal.api("agent", "GET", path, null).statusCode()).isEqualTo(200);
        assertThat(portal.api("agent2", "GET", path, null).statusCode()).isEqualTo(404);
        assertThat(portal.api("reviewer", "GET", path, null).statusCode()).isEqualTo(404);
    }

    @Test
    void changes_are_asked_for_with_a_reason() {
        JsonObject item = json(post("agent", "/api/items", item("缺了结果的一条", "见了面再说。", true)));
        String review = "/api/items/" + item.getInt("id") + "/review";

        assertThat(post("reviewer", review, "{\"decision\": \"ASK_CHANGES\"}").statusCode())
                .isEqualTo(400);
        JsonObject asked =
                json(post("reviewer", review, "{\"decision\": \"ASK_CHANGES\", \"reason\": \"请补上 <b>结果</b>\"}"));

        assertThat(asked.getJsonObject("shown").getString("state")).isEqualTo("CHANGES_ASKED");
        assertThat(asked.getJsonObject("shown").getString("reason")).isEqualTo("请补上 <b>结果</b>");
        HttpResponse<String> late = post("reviewer", review, "{\"decision\": \"APPROVE\"}");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(json(late).getString("type")).endsWith("/AlreadyDecided");
    }

    @Test
    void nobody_decides_on_their_own() {
        JsonObject own = json(post("reviewer", "/api/items", item("评审人自己的一条", "自己写的。", true)));

        HttpResponse<String> answer =
                post("reviewer", "/api/items/" + own.getInt("id") + "/review", "{\"decision\": \"APPROVE\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getString("type")).endsWith("/OwnWorkCannotBeApproved");
        assertThat(json(answer).getString("detail")).contains("评审人自己的一条");
    }

    @Test
    void what_cannot_be_submitted_leaves_nothing_behind() {
        String incomplete = """
                {"kind": "FAQ", "lang": "zh", "title": "没有回答的问题", "sections": {}, "submit": true}""";

        HttpResponse<String> refused = post("agent", "/api/items", incomplete);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).getString("type")).endsWith("/SectionMissing");
    }

    @Test
    void roles_decide_as_they_do_on_the_pages() {
        HttpResponse<String> written = post("actuary", "/api/items", item("精算师写的", "不行。", false));
        assertThat(written.statusCode()).isEqualTo(403);
        assertThat(json(written).getString("type")).endsWith("/NotAllowed");

        assertThat(post("agent", "/api/items/1/review", "{\"decision\": \"APPROVE\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(portal.api("agent", "GET", "/api/items/999999", null).statusCode())
                .isEqualTo(404);
        assertThat(portal.api("agent", "GET", "/api/items/abc", null).statusCode())
                .isEqualTo(404);
        assertThat(portal.api("agent", "GET", "/api/nothing", null).statusCode())
                .isEqualTo(404);
        assertThat(post("reviewer", "/api/items/999999/review", "{\"decision\": \"APPROVE\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"kind\": \"NOVEL\"}",
                "{\"kind\": \"FAQ\", \"lang\": \"zh\"}",
                "{\"colour\": \"red\"}"
            })
    void a_body_that_does_not_fit_is_told(String body) {
        HttpResponse<String> answer = post("agent", "/api/items", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).getString("detail")).isNotBlank();
    }

    private HttpResponse<String> post(String account, String path, String json) {
        return portal.api(account, "POST", path, json);
    }

    private static String item(String title, String action, boolean submit) {
        return """
                {"kind": "EXPERIENCE", "lang": "zh", "title": "%s", "concepts": ["%s"], "submit": %s,
                 "sections": {"SITUATION": "客户打电话来问续保。", "ACTION": "%s"}}""".formatted(title, RENEWAL, submit, action);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
