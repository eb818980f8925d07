package io.troupe.bench.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.bench.machine.Postgres;
import io.troupe.bench.wallets.Filled;
import io.troupe.engine.runtime.TestNode;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AxonReplayTest {
  private static final Filled FILLED = Filled.with(3, 2_500);

  private static Postgres postgres;

  @BeforeAll
  static void start() throws Exception {
    postgres = Postgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void built_again_and_again_in_any_way_the_read_model_is_right() throws Exception {
    try (var axon = open()) {
      axon.tune();
      axon.rebuild();

      assertThat(lost(axon)).isZero();
    }
  }

  @Test
  void a_use_that_is_missing_and_one_that_is_wrong_are_told() throws Exception {
    try (var axon = open()) {
      axon.rebuild();
      axon.query(sql -> sql.execute("DELETE FROM usage_entry WHERE version = 3"));
      assertThat(lost(axon)).isEqualTo(6);

      axon.query(sql -> sql.execute("UPDATE usage_entry SET credits = 7 WHERE version = 5"));
      assertThat(lost(axon)).isEqualTo(18);
    }
  }

  private static AxonReplay open() throws Exception {
    return AxonReplay.open(postgres, TestNode.ACADEMY.value(), FILLED.wallets(), FILLED.pairs());
  }

  private static long lost(AxonReplay axon) throws SQLException {
    return axon.query(FILLED::lost);
  }
}
