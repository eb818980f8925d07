package io.troupe.http.tenancy.member;

import static io.troupe.engine.tenancy.role.Permission.MEMBER_ERASE;
import static io.troupe.engine.tenancy.role.Permission.MEMBER_READ;
import static io.troupe.engine.tenancy.role.Permission.MEMBER_ROLES;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.Directives.put;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /members}: the people of the tenant, their roles, and their erasure. */
public final class MemberRoutes {
  private final Edge edge;
  private final Entities entities;
  private final MemberViews views;
  private final MemberList list;
  private final RoleAssignment assignment;
  private final Erasure erasure;

  public MemberRoutes(Edge edge, Entities entities, Listings listings, Vault vault) {
    this.edge = edge;
    this.entities = entities;
    this.views = new MemberViews(vault);
    this.list = new MemberList(listings, views);
    this.assignment = new RoleAssignment(entities);
    this.erasure = new Erasure(entities, vault);
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, MEMBER_READ, list::page))),
        pathPrefix(segment(), id -> member(caller, id)));
  }

  private Route member(Caller caller, String id) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, MEMBER_READ, read -> one(read, id)))),
        path("roles", () -> put(() -> changeRoles(caller, id))),
        path("erasure", () -> post(() -> erase(caller, id))));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    return entities.read(read.caller(), AccountEntity.TYPE, id).thenCompose(this::answer);
  }

  private Route changeRoles(Caller caller, String id) {
    return edge.command(
        caller,
        MEMBER_ROLES,
        MemberJson.RoleChange.class,
        call -> assignment.change(call, id).thenCompose(this::answer));
  }

  private Route erase(Caller caller, String id) {
    return edge.command(
        caller, MEMBER_ERASE, call -> erasure.erase(call, id).thenCompose(this::answer));
  }

  private CompletionStage<Answer> answer(Done<AccountView> done) {
    return views
        .member(done.position().tenant(), done.position().entityId(), done.view())
        .thenApply(member -> Entities.at(Answer.ok(member), done));
  }
}
