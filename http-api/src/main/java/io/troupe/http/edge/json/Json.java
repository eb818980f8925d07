package io.troupe.http.edge.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * JSON for wire records. Reading is strict: UTF-8, one object, each field known, once, of its own
 * type, and present unless its component is {@code @Nullable}; instants are ISO-8601 in UTC; at
 * most {@value #MAX_DEPTH} levels, {@value #MAX_STRING} characters a string, {@value #MAX_NUMBER} a
 * number. Writing leaves out what is null.
 */
public final class Json {
  static final int MAX_DEPTH = 32;
  static final int MAX_STRING = 65_536;
  static final int MAX_NUMBER = 40;
  private static final int MAX_NAME = 200;
  private static final JsonMapper MAPPER = mapper();

  private Json() {}

  /**
   * Reads a body and, where its type is {@link Checkable}, checks its values.
   *
   * @throws io.troupe.http.edge.problem.ProblemException naming the field at fault
   */
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      var value = MAPPER.readValue(body, type);
      if (value == null) {
        throw JsonProblems.notAnObject().exception();
      }
      if (value instanceof Checkable checkable) {
        Check.all(checkable);
      }
      return value;
    } catch (JsonProcessingException e) {
      throw JsonProblems.of(e).exception();
    } catch (IOException e) {
      throw JsonProblems.malformed().exception();
    }
  }

  /** Writes a wire record as UTF-8. */
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder(factory())
            .addModule(new JavaTimeModule())
            .addModule(
                new SimpleModule()
                    .addDeserializer(String.class, new StoredText())
                    .addDeserializer(Double.class, new FiniteNumber())
                    .addDeserializer(Instant.class, IsoText.instant())
                    .addDeserializer(LocalDate.class, IsoText.date())
                    .addDeserializer(LocalTime.class, IsoText.time()))
            .annotationIntrospector(new RequiredUnlessNullable())
            .defaultLeniency(false)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    return refuseCoercion(builder).build();
  }

  private static JsonMapper.Builder refuseCoercion(JsonMapper.Builder builder) {
    return builder
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .withCoercionConfigDefaults(all ->
            all.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.String, CoercionAction.Fail));
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .configure(JsonFactory.Feature.CHARSET_DETECTION, false)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .build())
        .build();
  }
}
