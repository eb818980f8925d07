package io.troupe.http.tenancy.role;

import static io.troupe.engine.tenancy.role.Permission.MEMBER_READ;
import static io.troupe.engine.tenancy.role.Permission.MEMBER_ROLES;
import static io.troupe.engine.tenancy.role.RoleRejection.ROLE_RETIRED;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.delete;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.Directives.put;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.RoleEntity;
import io.troupe.engine.tenancy.role.RoleView;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.Positions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /roles}: what people may do, built in or made by the tenant. */
public final class RoleRoutes {
  private final Edge edge;
  private final Entities entities;
  private final RoleList list;
  private final RoleChanges changes;

  public RoleRoutes(Edge edge, Entities entities, Listings listings) {
    this.edge = edge;
    this.entities = entities;
    this.list = new RoleList(listings);
    this.changes = new RoleChanges(entities);
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() ->
            concat(
                get(() -> edge.query(caller, MEMBER_READ, list::page)),
                post(() -> define(caller)))),
        path(segment(), id -> one(caller, id)));
  }

  private Route one(Caller caller, String id) {
    return concat(
        get(() -> edge.query(caller, MEMBER_READ, read -> one(read, id))),
        put(() -> change(caller, id)),
        delete(() -> retire(caller, id)));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    var builtIn = BuiltInRole.of(id);
    return builtIn.isPresent()
        ? CompletableFuture.completedFuture(Answer.ok(RoleJson.Role.of(builtIn.get())).at(1))
        : entities
            .read(read.caller(), RoleEntity.TYPE, id)
            .thenApply(done -> Entities.at(Answer.ok(going(done)), done));
  }

  private static RoleJson.Role going(Done<RoleView> done) {
    if (done.view().retired()) {
      throw Entities.refusal(ROLE_RETIRED);
    }
    return role(done);
  }

  private Route define(Caller caller) {
    return edge.command(
        caller,
        MEMBER_ROLES,
        RoleJson.Definition.class,
        call ->
            changes
                .define(call)
                .thenApply(done -> {
                  var location = "/v1/roles/" + done.position().entityId();
                  return Entities.at(Answer.created(location, role(done)), done);
                }));
  }

  private Route change(Caller caller, String id) {
    return edge.command(
        caller,
        MEMBER_ROLES,
        RoleJson.Definition.class,
        call ->
            changes.change(call, id).thenApply(done -> Entities.at(Answer.ok(role(done)), done)));
  }

  private Route retire(Caller caller, String id) {
    return edge.command(
        caller,
        MEMBER_ROLES,
        call ->
            changes
                .retire(call, id)
                .thenApply(done -> Answer.noContent().position(Positions.write(done.position()))));
  }

  private static RoleJson.Role role(Done<RoleView> done) {
    return RoleJson.Role.of(done.position().entityId(), done.view());
  }
}
