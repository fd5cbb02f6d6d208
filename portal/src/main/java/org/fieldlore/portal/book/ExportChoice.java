package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * Which columns the files of the customer list have: those that the address asks for, or else those chosen last, which the browser
 * remembers by their keys. All of them until somebody chooses.
 */
@Named
@RequestScoped
public class ExportChoice {
    private static final String COOKIE = "exportColumns";
    // No part of a key, and needs no quotes in a cookie.
    private static final String BETWEEN = "-";
    private static final int KEPT = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private KeepCustomValues own;

    @Inject
    private Here here;

    @Inject
    private HttpServletRequest request;

    @Inject
    private FacesContext faces;

    private @Nullable List<ExportColumn> offered;

    /** A column to tick. */
    public record Tick(String key, String label, boolean chosen) {}

    /** Remembers what the address asks for, if it does. */
    public void keep() {
        if (asked().isEmpty()) return;
        Cookie cookie = new Cookie(COOKIE, keys(chosen(), BETWEEN));
        cookie.setPath(request.getContextPath() + "/book");
        cookie.setMaxAge(KEPT);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        ((HttpServletResponse) faces.getExternalContext().getResponse()).addCookie(cookie);
    }

    public List<Tick> getTicks() {
        List<ExportColumn> chosen = chosen();
        return offered().stream()
                .map(column -> new Tick(column.key(), column.label(), chosen.contains(column)))
                .toList();
    }

    /** What the address of a file has to say of the choice; nothing for all columns. */
    public String getAddress() {
        List<ExportColumn> chosen = chosen();
        String each = "&" + ExportColumn.PARAMETER + "=";
        return chosen.size() == offered().size() ? "" : each + keys(chosen, each);
    }

    private List<ExportColumn> chosen() {
        List<String> asked = asked();
        return ExportColumn.chosen(offered(), asked.isEmpty() ? remembered() : asked);
    }

    private List<ExportColumn> offered() {
        List<ExportColumn> known = offered;
        if (known == null)
            offered = known = ExportColumn.offered(own.fields(here.viewer()), new Wordbook(here.getLocale()));
        return known;
    }

    private List<String> asked() {
        return Stream.ofNullable(request.getParameterValues(ExportColumn.PARAMETER))
                .flatMap(Arrays::stream)
                .toList();
    }

    private List<String> remembered() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split(BETWEEN, -1)))
                .toList();
    }

    private static String keys(List<ExportColumn> columns, String between) {
        return columns.stream().map(ExportColumn::key).collect(Collectors.joining(between));
    }
}
