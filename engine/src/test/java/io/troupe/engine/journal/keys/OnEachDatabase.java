package io.troupe.engine.journal.keys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a test once on each engine, on an {@link Installation} of its own. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnEachDatabase.Installations.class)
@interface OnEachDatabase {
  /** JUnit closes each installation after its test. */
  final class Installations implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      return Arrays.stream(KeyDatabase.values()).map(engine -> Arguments.of(open(engine)));
    }

    private static Installation open(KeyDatabase engine) {
      try {
        return new Installation(engine);
      } catch (Exception e) {
        throw new IllegalStateException("no database to test on: " + engine, e);
      }
    }
  }
}
