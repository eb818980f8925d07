package io.troupe.engine.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.troupe.engine.serialization.DomainJson;
import java.nio.ByteBuffer;

/** Tells two commands under one id apart: 64 bits of the SHA-256 of the command's JSON. */
final class Fingerprint {
  private static final ClassValue<ObjectWriter> WRITERS =
      new ClassValue<>() {
        @Override
        protected ObjectWriter computeValue(Class<?> commands) {
          return DomainJson.mapper().writerFor(commands);
        }
      };

  private Fingerprint() {}

  static <C> long of(EntityType<C, ?, ?, ?> type, C command) {
    try {
      var json = WRITERS.get(type.commands()).writeValueAsBytes(command);
      return ByteBuffer.wrap(CommandId.sha256().digest(json)).getLong();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write a command of " + type.name(), e);
    }
  }
}
