package io.troupe.projections.table;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteStreamWriter;

/**
 * Rows for PostgreSQL's {@code COPY ... FROM STDIN (FORMAT BINARY)}, which takes them in with less
 * work than any {@code INSERT}. The format is the one of the chapter on COPY in PostgreSQL's
 * documentation: a signature, the rows with a length before each value, and an end.
 */
final class CopyRows {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int NULL = -1;
  private static final int END = -1;

  /** PostgreSQL counts days and moments from the beginning of 2000, in UTC. */
  private static final long FIRST_DAY = LocalDate.EPOCH.withYear(2000).toEpochDay();

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  CopyRows() {
    write(() -> {
      out.write(SIGNATURE);
      out.writeInt(0); // no flags
      out.writeInt(0); // nothing more in the header
    });
  }

  private interface Writing {
    void run() throws IOException;
  }

  /**
   * Adds a row.
   *
   * @param values in the columns' order: a String for a text, a Long for a bigint, an Integer for
   *     an integer, a LocalDate for a date, an Instant for a timestamptz
   * @throws IllegalArgumentException for any other class
   */
  void add(@Nullable Object... values) {
    write(() -> {
      out.writeShort(values.length);
      for (var value : values) {
        add(value);
      }
    });
  }

  private void add(@Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeInt(NULL);
      case String text -> add(text.getBytes(StandardCharsets.UTF_8));
      case Integer number -> add(number.intValue());
      case Long number -> add(number.longValue());
      case LocalDate day -> add((int) (day.toEpochDay() - FIRST_DAY));
      case Instant moment -> add(micros(moment));
      default -> throw new IllegalArgumentException("no column takes a " + value.getClass());
    }
  }

  private static long micros(Instant moment) {
    var seconds = moment.getEpochSecond() - TimeUnit.DAYS.toSeconds(FIRST_DAY);
    return TimeUnit.SECONDS.toMicros(seconds) + TimeUnit.NANOSECONDS.toMicros(moment.getNano());
  }

  private void add(byte[] some) throws IOException {
    out.writeInt(some.length);
    out.write(some);
  }

  private void add(int number) throws IOException {
    out.writeInt(Integer.BYTES);
    out.writeInt(number);
  }

  private void add(long number) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(number);
  }

  /**
   * Stores the rows, in two round trips. To be called once.
   *
   * @param text the statement, which names the columns
   * @throws SQLException what the database refuses, as it says it
   */
  void send(Connection connection, String text) throws SQLException {
    write(() -> out.writeShort(END));
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(text, ByteStreamWriter.of(ByteBuffer.wrap(bytes.toByteArray())));
    } catch (IOException e) {
      throw new SQLException("rows cannot be sent", e);
    }
  }

  private static void write(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }
}
