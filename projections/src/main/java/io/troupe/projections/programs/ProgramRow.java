package io.troupe.projections.programs;

import static io.troupe.projections.programs.ProgramTable.CHANGED;
import static io.troupe.projections.programs.ProgramTable.CREATED;
import static io.troupe.projections.programs.ProgramTable.ID;
import static io.troupe.projections.programs.ProgramTable.LESSONS;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_LESSONS;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_TITLE;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_VERSION;
import static io.troupe.projections.programs.ProgramTable.TITLE;

import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * A programme in brief.
 *
 * @param title of the draft
 * @param lessons how many the draft has
 * @param published the version that learners get; absent before the first
 * @param changedAt when it was last written or published
 */
public record ProgramRow(
    ProgramId id,
    String title,
    int lessons,
    @Nullable Published published,
    Instant createdAt,
    Instant changedAt) {

  /** The latest published version, from 1. */
  public record Published(int version, String title, int lessons) {}

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(createdAt, id.value());
  }

  static ProgramRow of(Record row) {
    return new ProgramRow(
        row.get(ID),
        row.get(TITLE),
        row.get(LESSONS),
        published(row),
        row.get(CREATED),
        row.get(CHANGED));
  }

  private static @Nullable Published published(Record row) {
    var version = row.get(PUBLISHED_VERSION);
    return version == null
        ? null
        : new Published(version, row.get(PUBLISHED_TITLE), row.get(PUBLISHED_LESSONS));
  }
}
