package io.troupe.http.edge.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a Java type is called by somebody who writes JSON. */
final class WireType {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
  private static final Map<Class<?>, String> NAMES =
      Map.of(
          String.class, "text without U+0000 or half a surrogate pair",
          boolean.class, "true or false",
          Boolean.class, "true or false",
          Instant.class, "an ISO-8601 instant in UTC, such as 2026-01-31T09:00:00Z",
          LocalDate.class, "an ISO-8601 date, such as 2026-01-31");

  private WireType() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    return WHOLE.contains(type)
        ? "a whole number of its range"
        : NAMES.getOrDefault(type, structural(type));
  }

  private static String structural(Class<?> type) {
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(Object::toString)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "an object";
  }
}
