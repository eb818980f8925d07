package io.troupe.bench.axon;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.bench.machine.Postgres;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxonTablesTest {
  @Test
  void a_balance_that_is_not_remembered_is_read() throws Exception {
    try (var postgres = Postgres.start();
        var pool = AxonSetup.pool(postgres.url(postgres.create()), 1)) {
      var connections = AxonSetup.connections(pool);
      var before = new AxonTables(connections);
      before.create();
      before.write(
          List.of(
              line(1, AxonEntry.of(new AxonWallet.Opened("w0", 10))),
              line(2, AxonEntry.of(new AxonWallet.Held("w0", "h")))));

      var captured = line(3, AxonEntry.of(new AxonWallet.Captured("w0", "h")));
      try (var connection = pool.getConnection()) {
        assertThat(new AxonBalances().after(captured, connection))
            .isEqualTo(new AxonBalances.Balance(3, 9, 9));
      }
    }
  }

  private static AxonLine line(long version, AxonEntry entry) {
    return new AxonLine("academy", "w0", version, "someone", Instant.EPOCH, entry);
  }
}
