package io.troupe.bench.axon;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A credit that was spent.
 *
 * @param version the event's number in the wallet's history, from 1
 * @param hold what had reserved it
 */
record AxonUse(String tenant, String wallet, long version, String hold, Instant at) {
  /** Where the metadata of an event says it. */
  static final String TENANT = "tenant";

  static AxonUse of(DomainEventMessage<?> message, AxonWallet.Captured event) {
    return new AxonUse(
        (String) Objects.requireNonNull(message.getMetaData().get(TENANT), TENANT),
        message.getAggregateIdentifier(),
        message.getSequenceNumber() + 1,
        event.id(),
        message.getTimestamp());
  }
}
