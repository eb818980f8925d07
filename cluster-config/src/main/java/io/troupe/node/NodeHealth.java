package io.troupe.node;

import io.troupe.http.start.Health;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;

/** Ready: a member of the cluster whose database answers within two seconds. */
final class NodeHealth implements Health {
  private static final int SECONDS = 2;

  private final Cluster cluster;
  private final DataSource database;
  private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

  NodeHealth(ActorSystem<?> system, DataSource database) {
    this.cluster = Cluster.get(system.classicSystem());
    this.database = database;
  }

  @Override
  public CompletionStage<Boolean> ready() {
    return cluster.selfMember().status().equals(MemberStatus.up())
        ? CompletableFuture.supplyAsync(this::databaseAnswers, threads)
            .completeOnTimeout(false, SECONDS, TimeUnit.SECONDS)
        : CompletableFuture.completedFuture(false);
  }

  private boolean databaseAnswers() {
    try (var connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException _) {
      return false;
    }
  }
}
