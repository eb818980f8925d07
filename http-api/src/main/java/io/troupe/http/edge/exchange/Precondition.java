package io.troupe.http.edge.exchange;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_HEADER;

import io.troupe.http.edge.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code If-Match} asks of the thing that is about to change (RFC 9110, 13.1.1). */
public sealed interface Precondition {
  /** The request header that carries it. */
  String HEADER = "If-Match";

  /** No version is asked for. */
  record None() implements Precondition {}

  /** {@code *}: the thing has to exist, whatever its version. */
  record Exists() implements Precondition {}

  /** {@code "7"}: the thing has to be at this version. */
  record At(long version) implements Precondition {}

  /** Whether a thing at this version, 0 for one that does not exist, may be changed. */
  default boolean allows(long version) {
    return switch (this) {
      case None() -> true;
      case Exists() -> version > 0;
      case At(var expected) -> version == expected;
    };
  }

  /**
   * Reads the header: absent, {@code *}, or one strong tag of a version. Of several tags or weak
   * ones no version can be expected.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-header}
   */
  static Precondition parse(Optional<String> header) {
    return header.map(String::strip).map(Precondition::parse).orElseGet(None::new);
  }

  private static Precondition parse(String text) {
    if (text.equals("*")) {
      return new Exists();
    }
    if (!Tag.FORM.matcher(text).matches()) {
      throw Problem.of(BAD_HEADER, "One strong entity tag such as \"7\" is allowed, or *.", HEADER)
          .exception();
    }
    return new At(Long.parseLong(text.substring(1, text.length() - 1)));
  }

  /** The form of a tag; here because an interface has no private fields. */
  final class Tag {
    private static final Pattern FORM = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private Tag() {}
  }
}
