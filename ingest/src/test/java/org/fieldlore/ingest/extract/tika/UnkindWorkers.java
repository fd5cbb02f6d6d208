package org.fieldlore.ingest.extract.tika;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Main classes that do what a worker must not do. */
final class UnkindWorkers {

    private UnkindWorkers() {}

    private static void take() throws IOException {
        Frame.read(System.in, 1 << 16);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        Frame.write(out, new byte[] {1});
    }

    /** Takes a document and never answers. */
    static final class Endless {
        public static void main(String[] args) throws Exception {
            take();
            new CountDownLatch(1).await();
        }
    }

    /** Takes a document and eats all memory. */
    static final class Greedy {
        public static void main(String[] args) throws Exception {
            take();
            List<byte[]> eaten = new ArrayList<>();
            while (true) {
                eaten.add(new byte[1 << 20]);
            }
        }
    }

    /** Takes a document and is gone. */
    static final class Fleeting {
        public static void main(String[] args) throws Exception {
            take();
            Runtime.getRuntime().halt(9);
        }
    }

    /** Is gone before it takes anything. */
    static final class Stillborn {
        public static void main(String[] args) {
            Runtime.getRuntime().halt(7);
        }
    }

    /** Prints to standard output before and while it works. */
    static final class Talkative {
        public static void main(String[] args) throws Exception {
            System.out.println("WARNING: something nobody asked for");
            System.out.flush();
            Worker.main(args);
        }
    }
}
