package io.troupe.http;

import static java.util.Map.entry;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.reject;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.http.ai.CoachRoutes;
import io.troupe.http.analytics.PerformanceRoutes;
import io.troupe.http.analytics.TimelineRoutes;
import io.troupe.http.billing.FinanceRoutes;
import io.troupe.http.billing.InvoiceRoutes;
import io.troupe.http.billing.UsageRoutes;
import io.troupe.http.credits.WalletRoutes;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.learning.LearningRoutes;
import io.troupe.http.messaging.NotificationRoutes;
import io.troupe.http.people.Names;
import io.troupe.http.people.People;
import io.troupe.http.people.Sealing;
import io.troupe.http.tenancy.NewPasswords;
import io.troupe.http.tenancy.invitation.InvitationRoutes;
import io.troupe.http.tenancy.me.MeRoutes;
import io.troupe.http.tenancy.member.MemberRoutes;
import io.troupe.http.tenancy.role.RoleRoutes;
import io.troupe.http.tenancy.session.SessionRoutes;
import io.troupe.http.tenancy.tenant.TenantRoutes;
import io.troupe.http.tenancy.tenant.Today;
import io.troupe.projections.members.MembersQueries;
import java.util.Map;
import java.util.function.Function;
import org.apache.pekko.http.javadsl.server.Route;
import org.jspecify.annotations.Nullable;

/** The contents page of the interface: one line a resource. */
public final class Api {
  private final Edge edge;
  private final TenantRoutes tenants;
  private final SessionRoutes sessions;
  private final MeRoutes me;
  private final InvitationRoutes invitations;
  private final MemberRoutes members;
  private final RoleRoutes roles;
  private final LearningRoutes learning;
  private final CoachRoutes coach;
  private final WalletRoutes wallets;
  private final InvoiceRoutes invoices;
  private final FinanceRoutes finance;
  private final PerformanceRoutes performance;
  private final UsageRoutes usage;
  private final TimelineRoutes timeline;
  private final NotificationRoutes notifications;

  public Api(Edge edge, Backend backend) {
    var entities = new Entities(backend.engine());
    var listings = new Listings(backend.readModels());
    var vault = backend.vault();
    var clock = backend.clock();
    var today = new Today(entities, clock);
    var passwords = new NewPasswords(vault, backend.passwords());
    var sealing = new Sealing(vault);
    var people = new People(entities, sealing);
    var names = new Names(new MembersQueries(listings.models()::query), sealing);
    this.edge = edge;
    this.tenants = new TenantRoutes(edge, entities, vault, passwords);
    this.sessions =
        new SessionRoutes(edge, entities, vault, backend.passwords(), backend.tokens(), clock);
    this.me = new MeRoutes(edge, entities, vault);
    this.invitations =
        new InvitationRoutes(edge, entities, vault, passwords, backend.followers(), clock);
    this.members = new MemberRoutes(edge, entities, listings, vault);
    this.roles = new RoleRoutes(edge, entities, listings);
    this.learning = new LearningRoutes(edge, backend, entities, listings);
    this.coach = new CoachRoutes(edge, entities, listings, backend);
    this.wallets = new WalletRoutes(edge, entities, people, backend.history());
    this.invoices = new InvoiceRoutes(edge, entities, people);
    this.finance = new FinanceRoutes(edge, listings, names, today);
    this.performance = new PerformanceRoutes(edge, listings, names);
    this.usage = new UsageRoutes(edge, listings, today);
    this.timeline = new TimelineRoutes(edge, backend.history());
    this.notifications = new NotificationRoutes(edge, entities, clock);
  }

  public Route routes() {
    var visitors = visitors();
    var signedIn = signedIn();
    return pathPrefix(
        "v1",
        () ->
            pathPrefix(
                segment(),
                word -> resource(visitors.getOrDefault(word, reject()), signedIn.get(word))));
  }

  /** Whoever asks for what is not there is asked for a token first, as for all but a few words. */
  private Route resource(Route visitors, @Nullable Function<Caller, Route> signedIn) {
    var rest = edge.authenticated(signedIn == null ? _ -> reject() : signedIn);
    return concat(visitors, rest);
  }

  /** Open to everybody, by the path's first word. */
  private Map<String, Route> visitors() {
    return Map.of(
        "tenants", tenants.visitors(),
        "auth", sessions.visitors(),
        "invitations", invitations.visitors());
  }

  /** For whoever has a token, by the path's first word: only that word's routes are made. */
  private Map<String, Function<Caller, Route>> signedIn() {
    return Map.ofEntries(
        entry("tenant", tenants::routes),
        entry("auth", sessions::routes),
        entry("me", me::routes),
        entry("invitations", invitations::routes),
        entry("members", members::routes),
        entry("roles", roles::routes),
        entry("programs", learning::programs),
        entry("enrolments", learning::enrolments),
        entry("journeys", learning::journeys),
        entry("reviews", learning::reviews),
        entry("submissions", learning::submissions),
        entry("coach", coach::routes),
        entry("wallets", wallets::routes),
        entry("invoices", caller -> concat(finance.routes(caller), invoices.routes(caller))),
        entry("analytics", caller -> concat(performance.routes(caller), finance.analytics(caller))),
        entry("billing", usage::routes),
        entry("timeline", timeline::routes),
        entry("notifications", notifications::routes),
        entry("stream", notifications::stream));
  }
}
