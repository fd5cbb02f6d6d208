package org.fieldlore.portal;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every page of the portal, by the demo account that opens it; pages about one thing are found by the first link to one. */
public final class Pages {
    /** A page as an account opens it; {@code link} is a part of the address that the list at {@code path} links to. */
    public record Entry(String account, String path, String link) {
        /** The page's name: folder and file, without the query. */
        public String name() {
            String page = link.isEmpty() ? path : link;
            return page.replaceAll("\\?.*", "");
        }

        /** The file that links name; they may be relative. */
        public String file() {
            return link.substring(link.lastIndexOf('/') + 1);
        }

        /** The address to open, with the page signed in as the account. */
        public String address(Page page) {
            if (link.isEmpty()) return path;
            page.navigate(path);
            return page.locator("a[href*='" + file() + "?id=']")
                    .first()
                    .evaluate("a => a.href")
                    .toString();
        }
    }

    private static final Map<String, List<String>> BY_ACCOUNT = Map.of(
            "agent",
            List.of(
                    "/desk/desk.xhtml",
                    "/book/customers.xhtml",
                    "/book/customers.xhtml > /counter/customer.xhtml",
                    "/book/renewals.xhtml",
                    "/library/search.xhtml?q=%E6%B6%A8%E4%BB%B7",
                    "/library/search.xhtml?q=%E6%B6%A8%E4%BB%B7 > /library/item.xhtml",
                    "/library/saved.xhtml",
                    "/intake/write.xhtml",
                    "/intake/mine.xhtml",
                    "/questions/questions.xhtml",
                    "/questions/ask.xhtml?words=%E6%B6%A8%E4%BB%B7",
                    "/vocabulary/concepts.xhtml",
                    "/handbook/handbooks.xhtml",
                    "/honours/honours.xhtml",
                    "/honours/statement.xhtml",
                    "/honours/rewards.xhtml",
                    "/honours/cases.xhtml",
                    "/honours/rules.xhtml",
                    "/people/notices.xhtml",
                    "/people/experts.xhtml?q=%E6%B6%A8%E4%BB%B7",
                    "/people/experts.xhtml?q=%E6%B6%A8%E4%BB%B7 > /people/person.xhtml"),
            "reviewer",
            List.of(
                    "/desk/desk.xhtml",
                    "/desk/due.xhtml?of=all",
                    "/desk/tasks.xhtml?of=all",
                    "/review/queue.xhtml",
                    "/review/queue.xhtml > /review/item.xhtml",
                    "/handbook/handbooks.xhtml > /handbook/handbook.xhtml",
                    "/handbook/bind/bind.xhtml",
                    "/vocabulary/requests.xhtml",
                    "/vocabulary/tend/changes.xhtml",
                    "/vocabulary/tend/edit.xhtml",
                    "/vocabulary/tend/exchange.xhtml"),
            "actuary",
            List.of(
                    "/desk/desk.xhtml",
                    "/actuary/segments.xhtml",
                    "/actuary/segments.xhtml > /actuary/segment.xhtml",
                    "/actuary/coverage.xhtml",
                    "/actuary/cell.xhtml?spot=0--1",
                    "/actuary/graph.xhtml?question=needs"),
            "manager",
            List.of(
                    "/desk/desk.xhtml",
                    "/actuary/commission.xhtml?spot=0--1",
                    "/honours/team.xhtml",
                    "/honours/licences.xhtml",
                    "/honours/cases.xhtml",
                    "/honours/redemptions.xhtml",
                    "/honours/rules.xhtml",
                    "/services/services.xhtml",
                    "/proof/proof.xhtml?lane=product",
                    "/stages/stages.xhtml",
                    "/stages/ranking.xhtml",
                    "/satisfaction/satisfaction.xhtml",
                    "/satisfaction/complaints/complaints.xhtml?state=ALL",
                    "/privacy/looks.xhtml"),
            "underwriter",
            List.of("/desk/desk.xhtml", "/watch/watch.xhtml"),
            "admin",
            List.of(
                    "/desk/desk.xhtml",
                    "/imports/imports.xhtml",
                    "/imports/imports.xhtml > /imports/run.xhtml",
                    "/duplicates/duplicates.xhtml",
                    "/honours/cases.xhtml",
                    "/honours/licences.xhtml",
                    "/honours/redemptions.xhtml",
                    "/honours/rules.xhtml",
                    "/stages/stages.xhtml",
                    "/office/health.xhtml",
                    "/privacy/looks.xhtml",
                    "/privacy/erase.xhtml",
                    "/office/people.xhtml",
                    "/office/searches.xhtml",
                    "/office/request.xhtml?words=%E6%B6%A8%E4%BB%B7",
                    "/office/requests.xhtml",
                    "/office/standard.xhtml",
                    "/office/synonyms.xhtml",
                    "/office/fields.xhtml",
                    "/office/systems.xhtml",
                    "/office/answer.xhtml?question=1&words=%E6%B6%A8%E4%BB%B7",
                    "/office/pins.xhtml?asked=%E6%B6%A8%E4%BB%B7"));

    private Pages() {}

    public static List<String> accounts() {
        return BY_ACCOUNT.keySet().stream().sorted().toList();
    }

    public static List<Entry> of(String account) {
        List<Entry> entries = new ArrayList<>();
        for (String line : BY_ACCOUNT.getOrDefault(account, List.of())) {
            String[] parts = line.split(" > ", 2);
            entries.add(new Entry(account, parts[0], parts.length == 2 ? parts[1] : ""));
        }
        return entries;
    }
}
