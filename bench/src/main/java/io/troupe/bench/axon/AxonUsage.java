package io.troupe.bench.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The read model of what was spent. What a batch brings is gathered in its unit of work and written
 * when that is about to commit, together with the token.
 */
final class AxonUsage {
  private static final String USES = AxonUsage.class.getName();

  private final AxonTable table;

  AxonUsage(AxonTable table) {
    this.table = table;
  }

  @EventHandler
  void on(AxonWallet.Captured event, DomainEventMessage<?> message) {
    var unit = CurrentUnitOfWork.get();
    List<AxonUse> uses = unit.getOrComputeResource(USES, _ -> new ArrayList<>());
    if (uses.isEmpty()) {
      unit.onPrepareCommit(_ -> table.write(uses));
    }
    uses.add(AxonUse.of(message, event));
  }

  @ResetHandler
  void reset() {
    table.clear();
  }
}
