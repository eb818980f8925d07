package io.troupe.http.messaging;

import static io.troupe.engine.tenancy.role.Permission.NOTIFICATION_READ_OWN;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.post;

import io.troupe.engine.messaging.inbox.InboxCommand;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.messaging.inbox.InboxRejection;
import io.troupe.engine.messaging.inbox.InboxView;
import io.troupe.engine.messaging.inbox.Notification;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.values.NotificationId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Positions;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.exchange.PageRequest;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /notifications}, the caller's own, and {@code /stream}, the same as they come. */
public final class NotificationRoutes {
  private static final String LISTING = "notifications";

  private final Edge edge;
  private final Entities entities;
  private final OwnInbox inbox;
  private final NotificationStream stream;

  public NotificationRoutes(Edge edge, Entities entities, Clock clock) {
    this.edge = edge;
    this.entities = entities;
    this.inbox = new OwnInbox(entities);
    this.stream = new NotificationStream(inbox, clock);
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, NOTIFICATION_READ_OWN, this::page))),
        path("read", () -> post(() -> markRead(caller))));
  }

  /** The same as events, below a word of its own. */
  public Route stream(Caller caller) {
    return pathEnd(() -> get(() -> edge.events(caller, NOTIFICATION_READ_OWN, stream::events)));
  }

  private CompletionStage<Answer> page(Read read) {
    var page = read.page(LISTING, 1);
    return inbox
        .notifications(read.caller())
        .thenApply(all -> Page.of(rows(all, page), page.limit(), NotificationRoutes::cursor))
        .thenApply(rows -> Answer.ok(rows.map(NotificationJson.Notification::of)));
  }

  /** Past a notification that is kept no longer, nothing older is kept either. */
  private static List<Notification> rows(List<Notification> all, PageRequest page) {
    var after =
        page.after().map(cursor -> new NotificationId(Entities.known(cursor.keys().getFirst())));
    var rest =
        after.isEmpty()
            ? all.stream()
            : all.stream().dropWhile(it -> !it.id().equals(after.get())).skip(1);
    return rest.limit(page.limit() + 1L).toList();
  }

  private static Cursor cursor(Notification last) {
    return new Cursor(LISTING, List.of(last.id().value()));
  }

  private Route markRead(Caller caller) {
    return edge.command(
        caller, NOTIFICATION_READ_OWN, NotificationJson.MarkRead.class, this::markRead);
  }

  private CompletionStage<Answer> markRead(Call<NotificationJson.MarkRead> call) {
    var ids = call.body().ids().stream().map(NotificationId::new).collect(Collectors.toSet());
    return Steps.of(entities, call)
        .reply("read", InboxEntity.TYPE, call.caller().account(), new InboxCommand.MarkRead(ids))
        .thenApply(reply -> position(call.caller(), reply))
        .thenApply(position -> Answer.noContent().position(Positions.write(position)));
  }

  /** In an inbox that nothing has come to, no id is known, and nothing was changed. */
  private static Position position(Caller caller, Reply<InboxView> reply) {
    return reply instanceof Reply.Rejected<InboxView>(var why)
            && why == InboxRejection.NO_SUCH_INBOX
        ? new Position(new TenantId(caller.tenant()), InboxEntity.TYPE.name(), caller.account(), 0)
        : Entities.done(reply).position();
  }
}
