package org.fieldlore.portal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Takes the time of one engine, round by round; a figure is the median over rounds. */
final class Watch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int CLIENTS = 8;
    private static final long BUSY_NANOS = 2_000_000_000L;
    private final List<Double> cpu = new ArrayList<>();
    private final List<Double> process = new ArrayList<>();
    private final List<Double> p50 = new ArrayList<>();
    private final List<Double> p99 = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();

    /** What is timed. */
    interface Asking {
        void ask(String question) throws IOException;
    }

    /** Asks all questions one after the other. */
    void round(List<String> questions, Asking engine) throws IOException {
        double[] wall = new double[questions.size()];
        long processBefore = PROCESS.getProcessCpuTime();
        long before = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < wall.length; i++) {
            long started = System.nanoTime();
            engine.ask(questions.get(i));
            wall[i] = (System.nanoTime() - started) / 1e6;
        }
        cpu.add((THREADS.getCurrentThreadCpuTime() - before) / 1e6 / wall.length);
        process.add((PROCESS.getProcessCpuTime() - processBefore) / 1e6 / wall.length);
        Arrays.sort(wall);
        p50.add(wall[wall.length / 2]);
        p99.add(wall[wall.length * 99 / 100]);
    }

    /** Lets eight clients ask as fast as they can for two seconds. */
    void crowd(List<String> questions, Asking engine) throws IOException, InterruptedException {
        AtomicLong answered = new AtomicLong();
        long started = System.nanoTime();
        List<Callable<Boolean>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int first = client * questions.size() / CLIENTS;
            clients.add(() -> {
                for (int i = first; System.nanoTime() - started < BUSY_NANOS; i++) {
                    engine.ask(questions.get(i % questions.size()));
                    answered.incrementAndGet();
                }
                return true;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (Future<Boolean> client : pool.invokeAll(clients)) client.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("a client failed", e);
        } finally {
            pool.shutdown();
        }
        rates.add(answered.get() / ((System.nanoTime() - started) / 1e9));
    }

    void clear() {
        List.of(cpu, process, p50, p99, rates).forEach(List::clear);
    }

    /** Time of the asking thread alone. */
    Spread cpu() {
        return Spread.of(cpu);
    }

    /** Time of the whole process: a language model works on threads of its own. */
    Spread process() {
        return Spread.of(process);
    }

    Spread p50() {
        return Spread.of(p50);
    }

    Spread p99() {
        return Spread.of(p99);
    }

    Spread perSecond() {
        return Spread.of(rates);
    }

    /** Median over rounds and its standard error. */
    record Spread(double median, double error, int rounds) {
        static Spread of(List<Double> values) {
            double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
            if (sorted.length == 0) return new Spread(0, 0, 0);
            double mean = Arrays.stream(sorted).average().orElse(0);
            double squares =
                    Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
            // The median of a normal sample is 1.2533 times as uncertain as its mean.
            double error = sorted.length < 2 ? 0 : 1.2533 * Math.sqrt(squares / (sorted.length - 1) / sorted.length);
            return new Spread((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2, error, sorted.length);
        }
    }
}
