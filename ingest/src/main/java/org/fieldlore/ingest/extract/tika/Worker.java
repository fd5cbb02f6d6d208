package org.fieldlore.ingest.extract.tika;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.fieldlore.ingest.extract.Reading;

/**
 * The main class of a reading process. Takes one document after the other from standard input, says at once that it took
 * it, then answers with the reading. Ends when its input or its parent does.
 */
public final class Worker {

    private static final byte[] TAKEN = {1};
    private static final int LONGEST_REQUEST = 1 << 16;

    private Worker() {}

    /**
     * Read documents until there are no more.
     *
     * @param args most characters, deepest embedding, most embedded documents
     */
    public static void main(String[] args) throws IOException {
        OutputStream answers = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // libraries may print as they like: it goes to standard error
        System.setOut(System.err);
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(Worker::leave));
        ParseDocument parse = new ParseDocument(new ParseDocument.Limits(
                Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        serve(System.in, answers, parse);
    }

    private static void serve(InputStream requests, OutputStream answers, ParseDocument parse) throws IOException {
        while (true) {
            Message.Request request;
            try {
                request = Message.request(Frame.read(requests, LONGEST_REQUEST));
            } catch (EOFException end) {
                return;
            }
            Frame.write(answers, TAKEN);
            Reading reading = parse.read(request.file(), request.name());
            Frame.write(answers, Message.of(reading));
        }
    }

    /** Without its parent a worker has nobody to answer to, however deep it is in a document. */
    private static void leave() {
        Runtime.getRuntime().halt(0);
    }
}
