package io.troupe.projections.table;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.util.HashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The two columns of a sealed value: whose it is, and what is sealed. */
public record PersonalColumns(Field<PersonId> person, Field<String> sealed) {

  /** {@code <column>_person} and {@code <column>_sealed}. */
  public static PersonalColumns of(String column) {
    return new PersonalColumns(
        Columns.id(column + "_person", PersonId.class, PersonId::new),
        Columns.text(column + "_sealed"));
  }

  /** What an insert or update sets. */
  public Map<Field<?>, @Nullable Object> values(@Nullable Personal<String> value) {
    var values = new HashMap<Field<?>, @Nullable Object>();
    values.put(person, value == null ? null : value.person());
    values.put(sealed, value == null ? null : value.sealed());
    return values;
  }

  /**
   * The value of a row.
   *
   * @throws NullPointerException when there is none
   */
  public Personal<String> in(Record row) {
    return new Personal<>(row.get(person), row.get(sealed));
  }
}
