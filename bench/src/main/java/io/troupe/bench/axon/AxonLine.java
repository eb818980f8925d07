package io.troupe.bench.axon;

import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * A line of a wallet's statement without the balance after it.
 *
 * @param version the event's number in the wallet's history, from 1
 * @param by who caused it
 */
record AxonLine(
    String tenant, String wallet, long version, String by, Instant at, AxonEntry entry) {
  /** What the metadata of an event says of it. */
  static final String TENANT = "tenant";

  static final String BY = "by";

  static AxonLine of(DomainEventMessage<?> message, AxonEntry entry) {
    return new AxonLine(
        about(message, TENANT),
        message.getAggregateIdentifier(),
        message.getSequenceNumber() + 1,
        about(message, BY),
        message.getTimestamp(),
        entry);
  }

  private static String about(DomainEventMessage<?> message, String name) {
    return (String) Objects.requireNonNull(message.getMetaData().get(name), name);
  }
}
