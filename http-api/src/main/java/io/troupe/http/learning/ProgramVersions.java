package io.troupe.http.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.learning.program.ProgramView;
import io.troupe.engine.learning.program.Published;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.History;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.values.ProgramId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What programmes were at each publication: a journey keeps the version that it was started with.
 * An older one is read from the programme's history, and a bounded number of them is remembered.
 */
final class ProgramVersions {
  private static final int REMEMBERED = 200;

  private record Key(String tenant, ProgramId program, int version) {}

  private final Entities entities;
  private final History history;
  private final Cache<Key, Published> older = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  ProgramVersions(Entities entities, History history) {
    this.entities = entities;
    this.history = history;
  }

  /** A version that some journey was started with. */
  CompletionStage<Published> version(Caller caller, ProgramId program, int version) {
    var key = new Key(caller.tenant(), program, version);
    var known = older.getIfPresent(key);
    return known != null
        ? CompletableFuture.completedFuture(known)
        : entities
            .read(caller, ProgramEntity.TYPE, program.value())
            .thenCompose(done -> version(key, done));
  }

  private CompletionStage<Published> version(Key key, Done<ProgramView> program) {
    var latest = program.view().published();
    if (latest != null && latest.version() == key.version) {
      return CompletableFuture.completedFuture(latest);
    }
    var position = program.position();
    return history
        .upTo(position.persistenceId(), position.version())
        .thenApply(events -> published(events, key.version))
        .whenComplete((found, _) -> {
          if (found != null) {
            older.put(key, found);
          }
        });
  }

  private static Published published(List<Envelope<?>> events, int version) {
    return events.stream()
        .map(Envelope::event)
        .filter(ProgramPublished.class::isInstance)
        .map(ProgramPublished.class::cast)
        .filter(it -> it.version() == version)
        .findFirst()
        .map(it -> new Published(it.version(), it.title(), it.modules()))
        .orElseThrow(
            () -> new IllegalStateException("version " + version + " was never published"));
  }
}
