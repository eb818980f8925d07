package io.troupe.projections.timeline;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import java.util.List;
import java.util.Locale;

/**
 * Leaves out what nobody is shown: hashes of passwords and refresh tokens, known by their
 * components' names.
 */
final class WithoutSecrets extends BeanSerializerModifier {
  private static final String SECRET = "hash";

  static SimpleModule module() {
    return new SimpleModule("without-secrets").setSerializerModifier(new WithoutSecrets());
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
    return properties.stream().filter(WithoutSecrets::isShown).toList();
  }

  private static boolean isShown(BeanPropertyWriter property) {
    return !property.getName().toLowerCase(Locale.ROOT).endsWith(SECRET);
  }
}
