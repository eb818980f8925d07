package io.troupe.node.cli;

import io.troupe.node.Node;
import io.troupe.node.demo.Logins;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person needs to look around: addresses and log-ins. */
final class DemoCard {
  private DemoCard() {}

  /** For the terminal. */
  static String of(Node node, Logins logins) {
    return """

    Troupe is ready.

      start page   %1$s/
      API          %1$s/docs
      health       %1$s/health/ready

      demo academy, tenant %2$s
    %3$s
    """
        .formatted(node.http(), tenant(logins), lines(logins, "    %-16s %-24s %s", "\n"));
  }

  /** For the start page. */
  static String html(Logins logins) {
    return """
    <section class="notice"><h2>Demo academy</h2>
    <p>Tenant <code>%s</code>. Sign in with <code>POST /v1/auth/tokens</code>.</p>
    <table><tr><th>Who</th><th>E-mail</th><th>Password</th></tr>%s</table></section>
    """
        .formatted(
            tenant(logins),
            lines(logins, "<tr><td>%s</td><td>%s</td><td><code>%s</code></td></tr>", ""));
  }

  private static String tenant(Logins logins) {
    return Objects.requireNonNull(logins.tenant(), "a complete academy has a tenant");
  }

  private static String lines(Logins logins, String form, String between) {
    return Stream.of(logins.admin(), logins.mentor(), logins.student())
        .map(login -> form.formatted(login.name(), login.email(), login.password()))
        .collect(Collectors.joining(between));
  }
}
