package org.fieldlore.shared;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

/** Files that ship inside jars. */
public final class Shipped {
    private Shipped() {}

    /**
     * Opens a file past the cache of the application's class loader, which would keep every byte of it in memory as long as the
     * portal runs.
     *
     * @param near a class of the jar that holds it
     * @param path from the root of the jar, beginning with a slash, or relative to the class
     */
    public static InputStream open(Class<?> near, String path) throws IOException {
        URL file = near.getResource(path);
        if (file == null) throw new IllegalStateException(path + " is not beside " + near.getName());
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }
}
