package io.troupe.engine.catalogue;

import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Rejection;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The reference page of one entity, made from its types. */
final class EntityPage {
  private EntityPage() {}

  static String of(EntityType<?, ?, ?, ?> type) {
    return """
    # %s

    Package `%s`. Remembers its latest %,d commands; a snapshot every %,d events.

    ## Commands

    %s

    ## Events

    %s

    ## Refusals

    | code | kind | what it means |
    |---|---|---|
    %s
    """
        .formatted(
            type.name(),
            type.events().getPackageName(),
            type.remembered(),
            type.snapshotEvery(),
            records(type.commands()),
            records(type.events()),
            refusals(type));
  }

  private static String records(Class<?> sealed) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(it -> "- `%s(%s)`".formatted(it.getSimpleName(), components(it)))
        .collect(Collectors.joining("\n"));
  }

  private static String components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(EntityPage::component)
        .collect(Collectors.joining(", "));
  }

  private static String component(RecordComponent component) {
    var type = component.getGenericType().getTypeName().replaceAll("[a-z0-9_.]+\\.", "");
    return type.replaceAll("\\w+\\$", "") + " " + component.getName();
  }

  private static String refusals(EntityType<?, ?, ?, ?> type) {
    return Arrays.stream(type.rejections().getEnumConstants())
        .sorted(Comparator.comparing(Rejection::code))
        .map(it -> "| `%s` | %s | %s |".formatted(it.code(), it.kind(), it.advice()))
        .collect(Collectors.joining("\n"));
  }
}
