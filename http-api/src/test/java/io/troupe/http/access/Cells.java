package io.troupe.http.access;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.document.Operation;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One test an operation, of all that the document has. */
final class Cells {
  static final List<Operation> ALL = ApiDocument.load().operations();

  private Cells() {}

  /** The operations that need a token. */
  static List<Operation> guarded() {
    return ALL.stream().filter(it -> !it.permission().equals("public")).toList();
  }

  /** Whether the document says that this role may. */
  static boolean allowed(Operation operation, BuiltInRole role) {
    return Permission.of(operation.permission()).stream().allMatch(role.permissions()::contains);
  }

  static Stream<DynamicTest> of(List<Operation> operations, Consumer<Operation> check) {
    return operations.stream().map(it -> dynamicTest(it.id(), () -> named(it, check)));
  }

  /** Reports know such tests by number alone, so a failure says itself what it is about. */
  private static void named(Operation operation, Consumer<Operation> check) {
    try {
      check.accept(operation);
    } catch (AssertionError e) {
      throw new AssertionError(operation.id() + ": " + e.getMessage(), e);
    }
  }
}
