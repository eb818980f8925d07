package io.troupe.http.tenancy.invitation;

import static io.troupe.engine.tenancy.role.Permission.MEMBER_INVITE;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.delete;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.tenancy.invitation.InvitationCommand;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Positions;
import io.troupe.http.tenancy.NewPasswords;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /invitations}: inviting a person, withdrawing it, and accepting it. */
public final class InvitationRoutes {
  private final Edge edge;
  private final Entities entities;
  private final Inviting inviting;
  private final Accepting accepting;

  public InvitationRoutes(
      Edge edge,
      Entities entities,
      Vault vault,
      NewPasswords passwords,
      Followers followers,
      Clock clock) {
    this.edge = edge;
    this.entities = entities;
    this.inviting = new Inviting(entities, vault, clock);
    this.accepting = new Accepting(entities, vault, passwords, followers);
  }

  /** What is open to everybody who has a link. */
  public Route visitors() {
    return pathPrefix(segment(), token -> path("accept", () -> post(() -> accept(token))));
  }

  private Route accept(String token) {
    return edge.publicCommand(
        InvitationJson.Acceptance.class,
        call -> accepting.accept(call, token).thenApply(Answer::ok));
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() ->
            post(() ->
                edge.command(caller, MEMBER_INVITE, InvitationJson.Invite.class, this::invite))),
        path(
            segment(),
            id -> delete(() -> edge.command(caller, MEMBER_INVITE, call -> withdraw(call, id)))));
  }

  private CompletionStage<Answer> invite(Call<InvitationJson.Invite> call) {
    return inviting
        .invite(call)
        .thenApply(done -> {
          var id = done.position().entityId();
          var view = done.view();
          var made = new InvitationJson.Invitation(id, view.account().value(), view.expiresAt());
          return Answer.created("/v1/invitations/" + id, made)
              .position(Positions.write(done.position()));
        });
  }

  private CompletionStage<Answer> withdraw(Call<NoBody> call, String id) {
    return entities
        .ask(call, InvitationEntity.TYPE, id, new InvitationCommand.Revoke())
        .thenApply(done -> Answer.noContent().position(Positions.write(done.position())));
  }
}
