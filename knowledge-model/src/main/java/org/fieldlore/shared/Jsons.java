package org.fieldlore.shared;

import jakarta.json.spi.JsonProvider;

/** The maker of JSON, looked up once: {@link jakarta.json.Json} looks for it at every call, a tenth of a millisecond in a server. */
public final class Jsons {
    /** Safe for many threads. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private Jsons() {}
}
