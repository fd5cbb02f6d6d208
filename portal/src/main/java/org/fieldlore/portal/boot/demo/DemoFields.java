package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomFieldDraft;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.customer.DefineCustomFields;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.people.People;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Page;

/** Two fields that a company might add, filled for some of the demo agent's customers. */
@ApplicationScoped
class DemoFields {
    private static final List<String> HOBBIES = List.of("钓鱼", "高尔夫", "广场舞", "自驾游", "摄影");

    @Inject
    private DefineCustomFields define;

    @Inject
    private KeepCustomValues values;

    @Inject
    private FindCustomers find;

    @Inject
    private People people;

    void load() {
        Viewer admin = people.byLogin("admin").orElseThrow().viewer();
        define.define(
                admin,
                new CustomFieldDraft(
                        "hobby",
                        "爱好",
                        "Hobbies",
                        "聊天时的话头，客户自己提到的才记。",
                        "Something to talk about; only what the customer told.",
                        CustomKind.TAGS,
                        HOBBIES,
                        Clearance.COLLEAGUE));
        define.define(
                admin,
                new CustomFieldDraft(
                        "lastReview",
                        "上次保单检视",
                        "Last policy review",
                        "和客户一起逐张看过保单的日子。",
                        "The day on which all policies were gone through together.",
                        CustomKind.DATE,
                        List.of(),
                        Clearance.COLLEAGUE));
        Viewer agent = people.byLogin("agent").orElseThrow().viewer();
        List<CustomerRow> own =
                find.mine(CustomerQuery.all(), agent, Page.Request.first(40)).rows();
        for (int i = 0; i < own.size(); i += 2)
            values.state(
                    own.get(i).id(),
                    Map.of(
                            "hobby",
                            HOBBIES.get(i % HOBBIES.size()) + "，" + HOBBIES.get((i / 2) % HOBBIES.size()),
                            "lastReview",
                            "2026-0" + (1 + i % 6) + "-15"));
    }
}
