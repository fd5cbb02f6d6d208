package org.fieldlore.portal.boot;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.advice.LearnFit;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearnPrices;
import org.fieldlore.advice.LearnTiming;
import org.fieldlore.advice.RankingInForce;
import org.fieldlore.advice.StageRules;
import org.fieldlore.advice.elsewhere.CardEvents;
import org.fieldlore.advice.elsewhere.SignEvents;
import org.fieldlore.advice.proof.CountProof;
import org.fieldlore.credit.FindRings;
import org.fieldlore.credit.SignBadge;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.DuplicatesQueue;
import org.fieldlore.customer.EraseCustomer;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.customer.MeasureBook;
import org.fieldlore.customer.SoundNames;
import org.fieldlore.customer.SubscribeToQuery;
import org.fieldlore.grading.MarkBook;
import org.fieldlore.graph.RebuildGraph;
import org.fieldlore.ingest.pipeline.StartImport;
import org.fieldlore.insight.coverage.DrawCoverage;
import org.fieldlore.insight.handbook.TrackEdition;
import org.fieldlore.knowledge.FlagItem;
import org.fieldlore.knowledge.RefileItems;
import org.fieldlore.knowledge.RetireExpired;
import org.fieldlore.portal.api.events.SendEvents;
import org.fieldlore.portal.boot.demo.DemoData;
import org.fieldlore.question.CommissionKnowledge;
import org.fieldlore.question.EscalateQuestions;
import org.fieldlore.search.LearnFromUse;
import org.fieldlore.search.PlaceItems;
import org.fieldlore.search.RebuildIndex;
import org.fieldlore.search.usage.KeepSearches;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.segment.RefreshMembers;
import org.fieldlore.shared.Database;
import org.fieldlore.taxonomy.LearnTags;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.flywaydb.core.Flyway;

/** Brings the portal up in order: schema, demo data when asked for, then the pump. The application is ready when it is done. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Start {
    private static final Logger LOG = Logger.getLogger(Start.class.getName());
    private static final long HOUR = 3_600;
    private static final int REFILED = 200;
    private static final int SOUNDED = 1_000;
    private static final long DAY = 24 * HOUR;

    @Resource(lookup = Database.JNDI)
    private DataSource source;

    @Inject
    private Chores chores;

    @Inject
    private LoadVocabulary vocabulary;

    @Inject
    private StartImport imports;

    @Inject
    private TrackEdition editions;

    @Inject
    private DuplicatesQueue duplicates;

    @Inject
    private SoundNames sounds;

    @Inject
    private MeasureBook book;

    @Inject
    private SubscribeToQuery subscriptions;

    @Inject
    private DemoData demo;

    @Inject
    private RebuildIndex index;

    @Inject
    private PlaceItems places;

    @Inject
    private SearchLog log;

    @Inject
    private KeepSearches searches;

    @Inject
    private FindRings rings;

    @Inject
    private LearnFromUse learn;

    @Inject
    private LearnTags tags;

    @Inject
    private RefileItems refile;

    @Inject
    private EscalateQuestions questions;

    @Inject
    private CommissionKnowledge commissions;

    @Inject
    private DrawCoverage coverage;

    @Inject
    private CustomerSettings settings;

    @Inject
    private SignBadge badges;

    @Inject
    private HouseSecret secret;

    @Inject
    private EraseCustomer erasures;

    @Inject
    private RetireExpired expired;

    @Inject
    private FlagItem flags;

    @Inject
    private RebuildGraph graph;

    @Inject
    private RefreshMembers members;

    @Inject
    private MarkBook marks;

    @Inject
    private LearnOffers offers;

    @Inject
    private StageRules stages;

    @Inject
    private RankingInForce ranking;

    @Inject
    private CountProof proof;

    @Inject
    private CardEvents events;

    @Inject
    private SignEvents eventKey;

    @Inject
    private SendEvents sendEvents;

    @Inject
    private LearnTiming timing;

    @Inject
    private LearnPrices prices;

    @Inject
    private LearnFit fit;

    @Inject
    private Pump pump;

    @Inject
    @ConfigProperty(name = "fieldlore.outbox.pause-ms")
    private long pauseMillis;

    private final List<ScheduledFuture<?>> started = new ArrayList<>();
    private volatile boolean stopping;
    private volatile boolean lame;

    @PostConstruct
    void start() {
        Flyway.configure().dataSource(source).load().migrate();
        vocabulary.shipped();
        badges.prepare();
        eventKey.prepare();
        imports.resume();
        secret.prepare();
        editions.failInterrupted();
        duplicates.resume();
        demo.load();
        started.add(chores.again("the outbox", pump::drain, 0, pauseMillis, TimeUnit.MILLISECONDS));
        started.add(chores.again("the look after the index", index::ifNeeded, 0, 1, TimeUnit.MINUTES));
        started.add(chores.again("placing items", this::place, 5, 2, TimeUnit.SECONDS));
        started.add(chores.again("the search log", log::write, 1, 1, TimeUnit.SECONDS));
        started.add(chores.again("filing items anew", () -> refile.some(REFILED), 3, 1, TimeUnit.SECONDS));
        started.add(chores.again("what amounts are usual", book::measure, 30, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("how names sound", () -> sounds.some(SOUNDED), 5, 1, TimeUnit.SECONDS));
        started.add(chores.again("the graph", graph::tend, 10, 600, TimeUnit.SECONDS));
        started.add(chores.again("questions without an answer", questions::run, 60, 300, TimeUnit.SECONDS));
        started.add(chores.again("commissions that ran out", commissions::expire, 70, 300, TimeUnit.SECONDS));
        started.add(
                chores.again("the coverage map", () -> coverage.ifOld(settings.currency()), 45, 60, TimeUnit.SECONDS));
        started.add(chores.again("tasks from flags", flags::tend, 15, 30, TimeUnit.SECONDS));
        started.add(chores.again("references that ran out", expired::run, 30, 60, TimeUnit.SECONDS));
        started.add(chores.again("forgetting who was erased", this::forget, 5, 5, TimeUnit.SECONDS));
        started.add(chores.again("news for saved queries", this::countQueries, 30, 60, TimeUnit.SECONDS));
        started.add(chores.again("learning to tag", tags::run, 20, 60, TimeUnit.SECONDS));
        started.add(chores.again("the rules of next steps", stages::refresh, 0, 3, TimeUnit.SECONDS));
        started.add(chores.again("the formula of the ranking", ranking::refresh, 0, 3, TimeUnit.SECONDS));
        started.add(chores.again("counting what cards are taken up", ranking::learn, 25, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("learning what to offer next", offers::run, 1, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("counting what came of advice", proof::run, 40, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("news for other systems", sendEvents::run, 2, 1, TimeUnit.SECONDS));
        started.add(
                chores.again("forgetting what other systems were told", events::purge, HOUR, DAY, TimeUnit.SECONDS));
        started.add(chores.again("learning when a second cover is taken", timing::run, 15, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("learning which cards fit", fit::run, 25, HOUR, TimeUnit.SECONDS));
        started.add(chores.again("learning what products cost", prices::run, 20, HOUR, TimeUnit.SECONDS));
        started.add(chores.again(
                "the night's work on the search log", this::night, untilNight() + HOUR, DAY, TimeUnit.SECONDS));
        started.add(chores.again("the look for rings", rings::run, untilNight() + 2 * HOUR, DAY, TimeUnit.SECONDS));
        started.add(chores.again("the middle of the book", marks::run, 5, DAY, TimeUnit.SECONDS));
        started.add(chores.again("counting segments anew", members::full, untilNight(), DAY, TimeUnit.SECONDS));
    }

    /** Without a language model, which needs a library of the system, search goes by words alone. */
    private void place() {
        try {
            places.run(() -> !stopping);
            lame = false;
        } catch (RuntimeException | LinkageError e) {
            // Every two seconds the same words would bury the log.
            LOG.log(
                    lame ? Level.FINE : Level.WARNING,
                    "items could not be placed by their meaning; it is tried again",
                    e);
            lame = true;
        }
    }

    /** Index and graph keep deleted words in their files: after an erasure both are built anew. */
    private void forget() {
        List<Long> open = erasures.unfinished();
        if (!open.isEmpty() && index.run() && graph.run()) erasures.finish(open);
    }

    /** Each in a transaction of its own; one that fails waits an hour and keeps nobody else from theirs. */
    private void countQueries() {
        for (long one : subscriptions.due()) {
            if (stopping) return;
            try {
                subscriptions.count(one);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, e, () -> "subscription " + one + " could not be counted; it is tried again");
                subscriptions.takeTurn(one);
            }
        }
    }

    /** What the search log is old enough to forget, and what it teaches. */
    private void night() {
        searches.purge();
        learn.run();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        log.write();
        started.forEach(job -> job.cancel(false));
    }

    /** Ages, silences and renewals move with the calendar, so segments are counted anew shortly after midnight UTC. */
    private static long untilNight() {
        return DAY - LocalTime.now(ZoneOffset.UTC).toSecondOfDay() + 300;
    }
}
