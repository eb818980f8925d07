package io.troupe.bench.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A wallet as its users' guide would have it; it recognises its latest 1,024 holds. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class AxonWallet {
  private static final int REMEMBERED = 1_024;

  record Open(@TargetAggregateIdentifier String wallet, long granted) {}

  record Hold(@TargetAggregateIdentifier String wallet, String id) {}

  record Capture(@TargetAggregateIdentifier String wallet, String id) {}

  record Opened(String wallet, long granted) {}

  record Held(String wallet, String id) {}

  record Captured(String wallet, String id) {}

  @SuppressWarnings("UnusedVariable") // read by the framework
  @AggregateIdentifier
  private @Nullable String wallet;

  private long available;
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<String> settled = new LinkedHashSet<>();

  /** Made by the framework, before the first event. */
  protected AxonWallet() {}

  @CommandHandler
  AxonWallet(Open command) {
    apply(new Opened(command.wallet(), command.granted()));
  }

  @CommandHandler
  void on(Hold command) {
    if (open.contains(command.id()) || settled.contains(command.id())) {
      return;
    }
    if (available < 1) {
      throw new IllegalStateException("insufficient credits");
    }
    apply(new Held(command.wallet(), command.id()));
  }

  @CommandHandler
  void on(Capture command) {
    if (settled.contains(command.id())) {
      return;
    }
    if (!open.contains(command.id())) {
      throw new IllegalStateException("unknown hold");
    }
    apply(new Captured(command.wallet(), command.id()));
  }

  @EventSourcingHandler
  void on(Opened event) {
    wallet = event.wallet();
    available = event.granted();
  }

  @EventSourcingHandler
  void on(Held event) {
    available--;
    open.add(event.id());
  }

  @EventSourcingHandler
  void on(Captured event) {
    open.remove(event.id());
    settled.add(event.id());
    if (settled.size() > REMEMBERED) {
      settled.remove(settled.iterator().next());
    }
  }
}
