package org.fieldlore.portal.api.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.advice.elsewhere.CardEvents;
import org.fieldlore.advice.elsewhere.GiveCards;
import org.fieldlore.advice.elsewhere.RecallCards;
import org.fieldlore.advice.elsewhere.SignEvents;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.portal.api.CardKey;
import org.fieldlore.portal.api.jose.DeclaredSystems;
import org.fieldlore.portal.api.jose.Tokens;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Jsons;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SendEventsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final List<Map<String, String>> heard = new ArrayList<>();
    private HttpServer crm;
    private Path file;
    private int status = 204;

    @BeforeEach
    void open() throws IOException {
        crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        crm.createContext("/", this::hear);
        crm.start();
        file = folder.resolve("systems.properties");
        new Tokens().declare(file, "https://portal.example.com");
        declare("crm.webhook=http://127.0.0.1:" + crm.getAddress().getPort() + "/webhook\n");
    }

    @AfterEach
    void close() {
        crm.stop(0);
    }

    @EachDatabase
    void an_event_is_a_signed_cloud_event_with_the_ids_that_the_system_knows(Db db) throws Exception {
        ShowingId card = recalled(db);

        run(db);

        Map<String, String> sent = heard.get(0);
        assertThat(heard).hasSize(1);
        assertThat(sent.get("content-type")).isEqualTo("application/cloudevents+json; charset=UTF-8");
        JsonObject event = object(String.valueOf(sent.get("body")));
        String known = db.in(em -> new CardKey(new HouseSecret(em).bytes(), Tokens.ISSUER).of(card))
                .toString();
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo(sent.get("webhook-id"));
        assertThat(event.getString("source")).isEqualTo("https://portal.example.com");
        assertThat(event.getString("type")).isEqualTo("org.fieldlore.card.recalled");
        assertThat(event.getString("subject")).isEqualTo(known);
        assertThat(event.getString("time")).isEqualTo("2026-06-30T08:00:00Z");
        assertThat(event.getJsonObject("data").keySet()).containsExactlyInAnyOrder("card", "reason");
        assertThat(event.getJsonObject("data").getString("reason")).isEqualTo("ARCHIVED");
        assertThat(isSigned(db, sent)).isTrue();
        run(db);
        assertThat(heard).hasSize(1);
    }

    @EachDatabase
    void what_the_system_does_not_take_comes_again_under_the_same_id(Db db) {
        recalled(db);
        status = 500;
        run(db);
        status = 204;
        run(db, NOW.plusSeconds(4));
        assertThat(heard).hasSize(1);
        run(db, NOW.plusSeconds(6));

        assertThat(heard).hasSize(2);
        assertThat(heard)
                .extracting(one -> one.get("webhook-id"))
                .containsOnly(heard.get(0).get("webhook-id"));
        assertThat(heard)
                .extracting(one -> one.get("body"))
                .containsOnly(heard.get(0).get("body"));
        assertThat(standing(db)).isEqualTo(new CardEvents.Standing(0, 1, 0));
    }

    @EachDatabase
    void a_redirect_is_not_followed_and_who_is_gone_is_not_asked_again(Db db) {
        recalled(db);
        status = 307;
        run(db);
        assertThat(heard).hasSize(1);
        assertThat(standing(db)).isEqualTo(new CardEvents.Standing(1, 0, 0));
        status = 410;
        run(db, NOW.plusSeconds(10));

        assertThat(standing(db)).isEqualTo(new CardEvents.Standing(0, 0, 1));
    }

    @EachDatabase
    void what_a_system_does_not_want_is_not_sent_and_one_that_is_declared_no_more_waits(Db db) throws IOException {
        recalled(db);
        declare("crm.events=card.feedback\n");
        run(db);
        assertThat(heard).isEmpty();
        assertThat(standing(db)).isEqualTo(CardEvents.Standing.NONE);

        recalled(db);
        Files.delete(file);
        run(db);
        assertThat(heard).isEmpty();
        assertThat(standing(db)).isEqualTo(new CardEvents.Standing(1, 0, 0));
    }

    @EachDatabase
    void a_system_that_takes_nothing_holds_up_no_other_however_much_it_is_to_be_told(Db db) {
        ShowingId card = recalled(db);
        db.run(em -> {
            for (int i = 0; i < 450; i++)
                Sql.of(
                                "insert into card_event (id, system_name, kind, showing_id, code, happened_at, state, due_at, answer)"
                                        + " values (?, 'gone', 'RECALLED', ?, 'ARCHIVED', ?, 'WAITING', ?, '')",
                                "e" + i,
                                card.value(),
                                NOW,
                                NOW.minusSeconds(60))
                        .execute(em);
        });

        run(db);
        run(db, NOW.plusSeconds(1));

        assertThat(heard).hasSize(1);
    }

    private void hear(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> one = new TreeMap<>();
        call.getRequestHeaders().forEach((name, values) -> one.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        one.put("body", body);
        heard.add(one);
        if (status == 307) call.getResponseHeaders().set("Location", "/elsewhere");
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private void declare(String line) throws IOException {
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }

    private static ShowingId recalled(Db db) {
        if (db.in(em -> Sql.of("select count(*) from agent").number(em)) == 0) Staff.enrol(db);
        return db.in(em -> {
            AgentId author = new AgentId(1);
            KnowledgeId item = new Lore(em).item(author, "有孩子的家庭先保大人", NOW);
            ShowingId card = new Lore(em).shown(item, 5, author, NOW);
            new HouseSecret(em).prepare();
            new SignEvents(em, CLOCK).prepare();
            new GiveCards(em, CLOCK).given("crm", List.of(card));
            Sql.of("update knowledge_item set confidence = 'ARCHIVED' where id = ?", item.value())
                    .execute(em);
            new RecallCards(em, CLOCK).apply(List.of(item.toString()));
            return card;
        });
    }

    private static boolean isSigned(Db db, Map<String, String> sent) throws GeneralSecurityException {
        byte[] key = db.in(em -> new SignEvents(em, CLOCK).key());
        String x = EventKeys.set(key).getJsonArray("keys").getJsonObject(0).getString("x");
        byte[] encoded = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(x)));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        String signed = sent.get("webhook-id") + "." + sent.get("webhook-timestamp") + "." + sent.get("body");
        check.update(signed.getBytes(StandardCharsets.UTF_8));
        String signature = String.valueOf(sent.get("webhook-signature"));
        return signature.startsWith("v1a,") && check.verify(Base64.getDecoder().decode(signature.substring(4)));
    }

    private static CardEvents.Standing standing(Db db) {
        return db.in(em -> new CardEvents(em, CLOCK).standings()).getOrDefault("crm", CardEvents.Standing.NONE);
    }

    private void run(Db db) {
        run(db, NOW);
    }

    private void run(Db db, Instant now) {
        db.run(em -> send(em, Clock.fixed(now, ZoneOffset.UTC)).run());
    }

    private SendEvents send(EntityManager em, Clock clock) {
        return new SendEvents(
                new CardEvents(em, clock),
                new SignEvents(em, clock),
                new DeclaredSystems(file.toString()),
                new HouseSecret(em),
                new Post(),
                clock);
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Jsons.JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
