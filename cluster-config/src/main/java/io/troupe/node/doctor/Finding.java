package io.troupe.node.doctor;

/**
 * What one check found.
 *
 * @param subject what was looked at
 * @param detail how it is; holds no secret
 * @param fix what to do about it; empty when all is well
 */
public record Finding(Level level, String subject, String detail, String fix) {
  /** How bad it is; a node is not expected to start over a {@code FAIL}. */
  public enum Level {
    OK,
    WARN,
    FAIL
  }

  static Finding ok(String subject, String detail) {
    return new Finding(Level.OK, subject, detail, "");
  }

  static Finding warn(String subject, String detail, String fix) {
    return new Finding(Level.WARN, subject, detail, fix);
  }

  static Finding fail(String subject, String detail, String fix) {
    return new Finding(Level.FAIL, subject, detail, fix);
  }

  @Override
  public String toString() {
    var line = "%-4s  %-14s  %s".formatted(level, subject, detail);
    return fix.isEmpty() ? line : line + "; " + fix;
  }
}
