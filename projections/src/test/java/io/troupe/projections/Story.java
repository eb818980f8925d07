package io.troupe.projections;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Provenance;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events as the journal would hold them, a second apart, each with the next version. */
public final class Story {
  public static final TenantId ACADEMY = new TenantId("academy");
  public static final TenantId SCHOOL = new TenantId("school");
  public static final Instant BEGIN = Instant.parse("2027-03-01T10:00:00Z");

  private final Map<String, Long> versions = new HashMap<>();
  private Instant begin = BEGIN;
  private long ordering;

  /** The time of the n-th event, from 1. */
  public static Instant time(long number) {
    return BEGIN.plusSeconds(number);
  }

  /** The next event happens then. */
  public Story at(String time) {
    begin = Instant.parse(time).minusSeconds(ordering + 1);
    return this;
  }

  /** The next event of an entity of the academy. */
  public Recorded event(String type, String id, Object event) {
    return event(ACADEMY, type, id, event);
  }

  public Recorded event(TenantId tenant, String type, String id, Object event) {
    ordering++;
    var version = versions.merge(Position.persistenceId(tenant, type, id), 1L, Long::sum);
    var by =
        new Provenance(
            Principal.account(new AccountId("admin")),
            new CommandId("command-" + ordering),
            0,
            null,
            "0".repeat(32),
            begin.plusSeconds(ordering));
    return new Recorded(
        new TailPosition(0, ordering),
        new Position(tenant, type, id, version),
        event,
        by,
        List.of());
  }

  /** A sealed value; equal texts of one person are equal. */
  public static Personal<String> sealed(String person, String text) {
    return new Personal<>(new PersonId(person), text);
  }
}
