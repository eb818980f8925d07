package io.troupe.bench.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The read models of wallets. What a batch brings is gathered in its unit of work and written when
 * that is about to commit, together with the token.
 */
final class AxonStatement {
  private static final String LINES = AxonStatement.class.getName();

  private final AxonTables tables;

  AxonStatement(AxonTables tables) {
    this.tables = tables;
  }

  @EventHandler
  void on(AxonWallet.Opened event, DomainEventMessage<?> message) {
    add(AxonLine.of(message, AxonEntry.of(event)));
  }

  @EventHandler
  void on(AxonWallet.Held event, DomainEventMessage<?> message) {
    add(AxonLine.of(message, AxonEntry.of(event)));
  }

  @EventHandler
  void on(AxonWallet.Captured event, DomainEventMessage<?> message) {
    add(AxonLine.of(message, AxonEntry.of(event)));
  }

  private void add(AxonLine line) {
    var unit = CurrentUnitOfWork.get();
    List<AxonLine> lines = unit.getOrComputeResource(LINES, _ -> new ArrayList<>());
    if (lines.isEmpty()) {
      unit.onPrepareCommit(_ -> tables.write(lines));
    }
    lines.add(line);
  }

  @ResetHandler
  void reset() {
    tables.clear();
  }
}
