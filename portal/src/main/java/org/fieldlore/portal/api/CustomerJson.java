package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.Member;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.shared.Page;

/** Customers as JSON, as far as the viewer sees them. */
final class CustomerJson {
    private CustomerJson() {}

    static JsonObject of(Page<CustomerRow> page) {
        return JSON.createObjectBuilder()
                .add("total", page.total())
                .add("from", page.from())
                .add("customers", array(page.rows(), CustomerJson::row))
                .build();
    }

    private static JsonObjectBuilder row(CustomerRow row) {
        return new Values()
                .put("id", row.id().value())
                .put("externalId", row.externalId())
                .put("name", row.name())
                .put("kind", row.kind())
                .put("stage", row.stage())
                .put("gender", row.gender())
                .put("age", row.age())
                .put("city", row.city())
                .put("address", row.address())
                .put("occupation", row.occupation())
                .put("phone", row.phone())
                .put("premium", row.premium())
                .put("currency", row.currency())
                .put("policies", row.policies())
                .put("nextRenewal", row.nextRenewal())
                .put("lastContact", row.lastContact())
                .put("satisfaction", row.satisfaction())
                .put("foundBy", row.foundBy())
                .object();
    }

    static JsonObject of(CustomerView view) {
        return new Values()
                .put("id", view.id().value())
                .put("externalId", view.externalId())
                .put("name", view.name())
                .put("version", view.version())
                .put("correctable", view.correctable())
                .put("agent", view.agent() == null ? null : view.agent().login())
                .put("age", view.derived().age())
                .put("premium", view.derived().premium())
                .put("currency", view.derived().currency())
                .put("policiesInForce", view.derived().policiesInForce())
                .put("lastContact", view.derived().lastContact())
                .put("daysToRenewal", view.derived().daysToRenewal())
                .object()
                .add("facts", array(view.facts(), CustomerJson::fact))
                .add("household", array(view.household(), CustomerJson::member))
                .add("policies", array(view.policies(), CustomerJson::policy))
                .add("claims", array(view.claims(), CustomerJson::claim))
                .add("interactions", array(view.interactions(), CustomerJson::interaction))
                .build();
    }

    private static JsonObjectBuilder fact(FactLine line) {
        return new Values()
                .put("fact", line.fact())
                .put("value", line.value())
                .put("masked", line.masked())
                .put("place", line.source().place())
                .put("at", line.source().at())
                .put("filledBy", line.filled() == null ? null : line.filled().rule())
                .object();
    }

    private static JsonObjectBuilder member(Member member) {
        return new Values()
                .put("id", member.open() ? member.id().value() : null)
                .put("name", member.name())
                .put("gender", member.gender())
                .put("age", member.age())
                .put("stage", member.stage())
                .put("policies", member.policies())
                .object();
    }

    private static JsonObjectBuilder policy(PolicyLine policy) {
        return new Values()
                .put("id", policy.id().value())
                .put("externalId", policy.externalId())
                .put("line", policy.line())
                .put("product", policy.product())
                .put("coverage", policy.coverage())
                .put("plate", policy.plate())
                .put("premium", policy.premium())
                .put("sumInsured", policy.sumInsured())
                .put("currency", policy.currency())
                .put("startDate", policy.startDate())
                .put("endDate", policy.endDate())
                .put("status", policy.status())
                .put("renewal", policy.renewal())
                .put("daysToRenewal", policy.daysToRenewal())
                .object();
    }

    private static JsonObjectBuilder claim(ClaimLine claim) {
        return new Values()
                .put("externalId", claim.externalId())
                .put("policy", claim.policy())
                .put("line", claim.line())
                .put("occurredOn", claim.occurredOn())
                .put("amount", claim.amount())
                .put("currency", claim.currency())
                .put("status", claim.status())
                .put("cause", claim.cause())
                .object();
    }

    private static JsonObjectBuilder interaction(InteractionLine contact) {
        return new Values()
                .put("id", contact.id())
                .put("at", contact.at())
                .put("kind", contact.kind())
                .put("text", contact.text())
                .object();
    }

    static <T> JsonArrayBuilder array(List<T> values, Function<T, JsonObjectBuilder> writing) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(writing.apply(value)));
        return array;
    }
}
