package org.fieldlore.portal.handbook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.insight.handbook.DescribeSelection;
import org.fieldlore.insight.handbook.HandbookView;
import org.fieldlore.insight.handbook.ReadHandbooks;
import org.fieldlore.insight.handbook.Selection;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The handbooks that whoever is here may read. */
@Named
@RequestScoped
public class HandbooksPage {
    private static final int ROWS = 20;

    @Inject
    private ReadHandbooks books;

    @Inject
    private DescribeSelection describe;

    @Inject
    private PrintedWords words;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Page<HandbookView> listed;

    public Page<HandbookView> getBooks() {
        if (listed == null) listed = books.list(here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(listed);
    }

    public Pager getPager() {
        return Pager.of(getBooks(), ROWS, number -> "?page=" + number);
    }

    public boolean isCompiles() {
        return here.mayEnter(Screen.BIND);
    }

    /** What a book takes in, in one line. */
    public String selection(Selection selection) {
        return String.join(" · ", describe.of(selection, words.in(here.getLang())));
    }

    public String audience(Selection selection) {
        return describe.audience(selection.branch(), words.in(here.getLang()));
    }
}
