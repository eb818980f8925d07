package io.troupe.http.tenancy.tenant;

import static io.troupe.engine.tenancy.role.Permission.TENANT_SETTINGS;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.Directives.put;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.tenant.TenantCommand;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.tenancy.tenant.TenantView;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.PublicCall;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Positions;
import io.troupe.http.tenancy.LoginNames;
import io.troupe.http.tenancy.NewPasswords;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /tenants}, where one signs up, and {@code /tenant}, the caller's own. */
public final class TenantRoutes {
  private final Edge edge;
  private final Entities entities;
  private final SignUp signUp;

  public TenantRoutes(Edge edge, Entities entities, Vault vault, NewPasswords passwords) {
    this.edge = edge;
    this.entities = entities;
    this.signUp = new SignUp(entities, vault, new LoginNames(vault), passwords);
  }

  /** What is open to everybody. */
  public Route visitors() {
    return pathEnd(() -> post(() -> edge.publicCommand(TenantJson.SignUp.class, this::signUp)));
  }

  public Route routes(Caller caller) {
    return pathEnd(() ->
        concat(
            get(() -> edge.query(caller, read -> one(read.caller()))),
            put(() ->
                edge.command(caller, TENANT_SETTINGS, TenantJson.Settings.class, this::change))));
  }

  private CompletionStage<Answer> signUp(PublicCall<TenantJson.SignUp> call) {
    return signUp
        .signUp(call)
        .thenApply(done -> {
          var at = done.position();
          var made = new TenantJson.SignedUp(at.tenant().value(), at.entityId());
          return Answer.created("/v1/tenant", made).position(Positions.write(at));
        });
  }

  private CompletionStage<Answer> one(Caller caller) {
    return entities
        .read(caller, TenantEntity.TYPE, caller.tenant())
        .thenApply(done -> answer(caller, done));
  }

  private CompletionStage<Answer> change(Call<TenantJson.Settings> call) {
    var body = call.body();
    return entities
        .ask(
            call,
            TenantEntity.TYPE,
            call.caller().tenant(),
            new TenantCommand.ChangeSettings(body.name(), body.timeZone()))
        .thenApply(done -> answer(call.caller(), done));
  }

  private static Answer answer(Caller caller, Done<TenantView> done) {
    return Entities.at(Answer.ok(TenantJson.Tenant.of(caller.tenant(), done.view())), done);
  }
}
