package org.fieldlore.portal.office;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.usage.ExportSearches;
import org.fieldlore.search.usage.ExportSearches.EventLine;
import org.fieldlore.search.usage.ExportSearches.QueryLine;
import org.fieldlore.search.usage.ExportSearches.Span;

/**
 * The search log as a file for tools that judge search: one JSON object a line, as the schemas of User Behavior Insights 1.3.0
 * have them (query.request.schema.json and event.schema.json, https://github.com/o19s/ubi). It is written while it is read.
 */
@ApplicationScoped
public class SearchLogFile {
    public static final String MEDIA_TYPE = "application/x-ndjson";
    private static final String ID_FIELD = "id";

    @Inject
    private ExportSearches export;

    /** What a file holds. */
    public enum Kind {
        QUERIES,
        EVENTS;

        /** As it stands in addresses and names of files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file whose first page is read, so that a refusal comes before its first byte. */
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    public Content open(Kind kind, Span span, Viewer viewer) {
        return kind == Kind.QUERIES
                ? content(after -> export.queries(span, after, viewer), QueryLine::id, SearchLogFile::query)
                : content(after -> export.events(span, after, viewer), EventLine::id, SearchLogFile::event);
    }

    private static <T> Content content(
            LongFunction<List<T>> pages, ToLongFunction<T> id, Function<T, JsonObject> line) {
        List<T> first = pages.apply(0);
        return out -> {
            List<T> page = first;
            while (!page.isEmpty()) {
                for (T row : page) out.append(line.apply(row).toString()).append('\n');
                out.flush();
                page = pages.apply(id.applyAsLong(page.get(page.size() - 1)));
            }
        };
    }

    static JsonObject query(QueryLine line) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        line.items().forEach(item -> items.add(item.toString()));
        return JSON.createObjectBuilder()
                .add("application", "fieldlore-" + line.channel().name().toLowerCase(Locale.ROOT))
                .add("query_id", line.queryId())
                .add("client_id", line.clientId())
                .add("user_query", line.text())
                .add(
                        "query_attributes",
                        attributes(line.attributes())
                                .add("lang", line.lang())
                                .add("total", line.total())
                                .add("took_ms", line.tookMillis())
                                .add("withheld", line.withheld()))
                .add("object_id_field", ID_FIELD)
                .add("timestamp", line.at().toString())
                .add("query_response_hit_ids", items)
                .build();
    }

    private static JsonObjectBuilder attributes(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return JSON.createObjectBuilder(reader.readObject());
        }
    }

    static JsonObject event(EventLine line) {
        return JSON.createObjectBuilder()
                .add("application", "fieldlore")
                .add("action_name", line.action().name().toLowerCase(Locale.ROOT))
                .add("query_id", line.queryId())
                .add("client_id", line.clientId())
                .add("timestamp", line.at().toString())
                .add(
                        "event_attributes",
                        JSON.createObjectBuilder()
                                .add(
                                        "object",
                                        JSON.createObjectBuilder()
                                                .add("object_id", line.item().toString())
                                                .add("object_id_field", ID_FIELD))
                                .add("position", JSON.createObjectBuilder().add("ordinal", line.position()))
                                .add("dwell_seconds", line.seconds()))
                .build();
    }
}
