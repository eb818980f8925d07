package io.troupe.node.cli;

import io.troupe.node.Node;
import io.troupe.node.demo.Logins;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person needs to look around: addresses and log-ins. */
final class DemoCard {
  private DemoCard() {}

  static String of(Node node, Logins logins) {
    return """

        Troupe is ready.

          start page   %1$s/
          API          %1$s/docs
          health       %2$s/ready

          demo academy, tenant %3$s
        %4$s
        """
        .formatted(
            node.http(),
            node.management(),
            Objects.requireNonNull(logins.tenant(), "a complete academy has a tenant"),
            Stream.of(logins.admin(), logins.mentor(), logins.student())
                .map(DemoCard::line)
                .collect(Collectors.joining("\n")));
  }

  private static String line(Logins.Login login) {
    return "    %-16s %-24s %s".formatted(login.name(), login.email(), login.password());
  }
}
