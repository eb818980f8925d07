package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.PROGRAM_PUBLISH;
import static io.troupe.engine.tenancy.role.Permission.PROGRAM_READ;
import static io.troupe.engine.tenancy.role.Permission.PROGRAM_WRITE;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.Directives.put;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.learning.program.ProgramCommand;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.learning.program.ProgramView;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.runtime.RuntimeRejection;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.projections.programs.ProgramRow;
import io.troupe.projections.programs.ProgramsProjection;
import io.troupe.projections.programs.ProgramsQueries;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /programs}: a draft that is written and published in versions. */
public final class ProgramRoutes {
  private final Edge edge;
  private final Entities entities;
  private final ProgramsQueries queries;
  private final TimeListing<ProgramRow> listing;

  public ProgramRoutes(Edge edge, Entities entities, Listings listings) {
    this.edge = edge;
    this.entities = entities;
    queries = new ProgramsQueries(listings.models()::query);
    listing = new TimeListing<>(listings, ProgramsProjection.NAME, ProgramRow::place);
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() ->
            concat(
                get(() -> edge.query(caller, PROGRAM_READ, this::list)),
                post(() ->
                    edge.command(caller, PROGRAM_WRITE, ProgramJson.Draft.class, this::create)))),
        pathPrefix(segment(), id -> program(caller, id)));
  }

  private Route program(Caller caller, String id) {
    return concat(
        pathEnd(() ->
            concat(
                get(() -> edge.query(caller, PROGRAM_READ, read -> one(read, id))),
                put(() ->
                    edge.command(
                        caller,
                        PROGRAM_WRITE,
                        ProgramJson.Draft.class,
                        call -> change(id, call))))),
        path(
            "publish",
            () -> post(() -> edge.command(caller, PROGRAM_PUBLISH, call -> publish(id, call)))));
  }

  private CompletionStage<Answer> list(Read read) {
    return read.caller().holds(PROGRAM_WRITE)
        ? listing
            .page(read, queries::list)
            .thenApply(page -> Answer.ok(page.map(ProgramJson.Row::draft)))
        : listing
            .page(read, queries::published)
            .thenApply(page -> Answer.ok(page.map(ProgramJson.Row::published)));
  }

  private CompletionStage<Answer> create(Call<ProgramJson.Draft> call) {
    var id = call.commandId();
    var draft = call.body();
    var modules = new LessonNaming(id).modules(draft.modules());
    return entities
        .ask(call, ProgramEntity.TYPE, id, new ProgramCommand.Create(draft.title(), modules))
        .thenApply(done ->
            Entities.at(Answer.created("/v1/programs/" + id, json(call.caller(), id, done)), done));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    return entities
        .read(read.caller(), ProgramEntity.TYPE, id)
        .thenApply(done -> Entities.at(Answer.ok(json(read.caller(), id, done)), done));
  }

  private CompletionStage<Answer> change(String id, Call<ProgramJson.Draft> call) {
    var draft = call.body();
    var modules = new LessonNaming(call.commandId()).modules(draft.modules());
    return ask(call, id, new ProgramCommand.Change(draft.title(), modules));
  }

  private CompletionStage<Answer> publish(String id, Call<NoBody> call) {
    return ask(call, id, new ProgramCommand.Publish());
  }

  private CompletionStage<Answer> ask(Call<?> call, String id, ProgramCommand command) {
    return entities
        .ask(call, ProgramEntity.TYPE, id, command)
        .thenApply(done -> Entities.at(Answer.ok(json(call.caller(), id, done)), done));
  }

  /** To who does not write programmes, one that is not published does not exist. */
  private static ProgramJson.Program json(Caller caller, String id, Done<ProgramView> done) {
    if (caller.holds(PROGRAM_WRITE)) {
      return ProgramJson.Program.whole(id, done.view());
    }
    var published = done.view().published();
    if (published == null) {
      throw Entities.refusal(RuntimeRejection.NOT_FOUND);
    }
    return ProgramJson.Program.brief(id, published);
  }
}
