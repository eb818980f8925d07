package io.troupe.node;

/** A host name or address, and a TCP port from 0 to 65535; 0 stands for any free port. */
public record HostPort(String host, int port) {
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
