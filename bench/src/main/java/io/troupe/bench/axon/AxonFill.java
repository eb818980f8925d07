package io.troupe.bench.axon;

import io.troupe.bench.load.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Puts events of wallets into an event store as aggregates would, without asking any. */
final class AxonFill {
  private static final int AT_ONCE = 1_000;
  private static final String BY = "by";

  private final EventBus store;
  private final Map<String, String> about;
  private final long[] next;
  private final List<DomainEventMessage<?>> gathered = new ArrayList<>();

  /**
   * @param tenant whose wallets they are
   */
  AxonFill(EventBus store, String tenant, int wallets) {
    this.store = store;
    about = Map.of(AxonUse.TENANT, tenant, BY, "someone");
    next = new long[wallets];
  }

  /** Gives credits to each wallet, then holds and captures in turn, and one hold at the end. */
  void fill(int pairs) {
    for (var wallet = 0; wallet < next.length; wallet++) {
      add(wallet, new AxonWallet.Opened(AxonWallets.id(wallet), Load.GRANTED));
    }
    for (var pair = 0; pair < pairs; pair++) {
      var wallet = pair % next.length;
      add(wallet, new AxonWallet.Held(AxonWallets.id(wallet), "f" + pair));
      add(wallet, new AxonWallet.Captured(AxonWallets.id(wallet), "f" + pair));
    }
    add(0, new AxonWallet.Held(AxonWallets.id(0), "last"));
    store();
  }

  private void add(int wallet, Object event) {
    var type = AxonWallet.class.getSimpleName();
    gathered.add(
        new GenericDomainEventMessage<>(
            type, AxonWallets.id(wallet), next[wallet]++, event, about));
    if (gathered.size() == AT_ONCE) {
      store();
    }
  }

  private void store() {
    store.publish(gathered);
    gathered.clear();
  }
}
