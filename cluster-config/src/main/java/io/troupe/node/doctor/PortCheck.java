package io.troupe.node.doctor;

import static io.troupe.node.settings.SettingTable.CLUSTER_HOST;
import static io.troupe.node.settings.SettingTable.CLUSTER_PORT;
import static io.troupe.node.settings.SettingTable.HTTP_HOST;
import static io.troupe.node.settings.SettingTable.HTTP_PORT;
import static io.troupe.node.settings.SettingTable.MANAGEMENT_HOST;
import static io.troupe.node.settings.SettingTable.MANAGEMENT_PORT;

import io.troupe.node.HostPort;
import io.troupe.node.settings.Setting;
import io.troupe.node.settings.SettingValues;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;

/** Whether this machine lets a node listen where it is told to. */
final class PortCheck {
  private PortCheck() {}

  static Stream<Finding> of(SettingValues values) {
    return Stream.of(
            at(HTTP_HOST, HTTP_PORT, values),
            at(MANAGEMENT_HOST, MANAGEMENT_PORT, values),
            at(CLUSTER_HOST, CLUSTER_PORT, values))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> at(
      Setting<String> host, Setting<Integer> port, SettingValues values) {
    return values.find(host).stream()
        .flatMap(h -> values.find(port).stream().map(p -> listen(new HostPort(h, p), host, port)));
  }

  private static Finding listen(HostPort at, Setting<?> host, Setting<?> port) {
    var address = new InetSocketAddress(at.host(), at.port());
    if (address.isUnresolved()) {
      return Finding.fail("port", at.host() + " has no address", "change " + host.name());
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return Finding.ok("port", at.port() == 0 ? at.host() + ", any port" : at + " is free");
    } catch (IOException e) {
      return Finding.fail(
          "port",
          "cannot listen on %s (%s)".formatted(at, e.getMessage()),
          "stop what listens there, or change %s or %s".formatted(port.name(), host.name()));
    }
  }
}
