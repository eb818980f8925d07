package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.Tally.Command.Add;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalHistoryTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void a_command_repeated_after_a_snapshot_and_a_restart_gets_its_first_answer(JournalKind kind)
      throws Exception {
    var settings = withTwelveEvents(kind);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var again = node.done(Tally.TYPE, "one", "add-3", new Add(1));
      assertThat(again.view().sum()).isEqualTo(3);
      assertThat(again.position().version()).isEqualTo(3);
      assertThat(node.view(Tally.TYPE, "one").sum()).isEqualTo(12);
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_entity_whose_snapshot_cannot_be_read_comes_back_from_its_events(JournalKind kind)
      throws Exception {
    var settings = withTwelveEvents(kind);
    assertThat(spoilSnapshots(settings)).isPositive();
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      assertThat(node.view(Tally.TYPE, "one").sum()).isEqualTo(12);
      assertThat(node.done(Tally.TYPE, "one", "add-3", new Add(1)).view().sum()).isEqualTo(3);
    }
  }

  private JournalSettings withTwelveEvents(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      for (var i = 1; i <= 12; i++) {
        node.done(Tally.TYPE, "one", "add-" + i, new Add(1));
      }
    }
    return settings;
  }

  private static int spoilSnapshots(JournalSettings settings) throws SQLException {
    try (var connection =
            DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
        var spoil = connection.prepareStatement("UPDATE snapshot SET snapshot_payload = ?")) {
      spoil.setBytes(1, new byte[] {'{'});
      return spoil.executeUpdate();
    }
  }
}
