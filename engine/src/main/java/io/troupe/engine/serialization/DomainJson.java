package io.troupe.engine.serialization;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The mapper for everything that is stored or sent between nodes. */
public final class DomainJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .annotationIntrospector(new DomainNames())
          .addModule(new JavaTimeModule())
          .addModule(new QuickTimes())
          .addModule(new PersistentCollections())
          // Only components are stored: Money's isZero() is not one.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          // A node of the version before must read what one of the next has written.
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  private DomainJson() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }
}
