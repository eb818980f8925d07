package io.troupe.bench.start;

import io.troupe.bench.machine.TroupeNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A node in a process of its own, started as the launcher starts one. */
final class NodeProcess {
  /** What the launcher gave to this JVM, which it runs as it runs a node that serves. */
  static final List<String> FLAGS =
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .filter(flag -> flag.startsWith("-XX:") || flag.startsWith("--"))
          .toList();

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(5);

  private NodeProcess() {}

  /** Starts a node on this folder's database, waits until it is ready, and stops it. */
  static double secondsToReady(Path jar, List<String> flags, Path folder) throws Exception {
    var port = freePort();
    var begin = System.nanoTime();
    var process = start(jar, flags, folder, port);
    try {
      awaitReady(process, URI.create("http://127.0.0.1:" + port + "/health/ready"), folder);
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      process.destroy();
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static Process start(Path jar, List<String> flags, Path folder, int port)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(flags);
    command.addAll(List.of("-jar", jar.toString(), "serve"));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("output").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "TROUPE_TOKEN_KEY",
                TroupeNode.KEY,
                "TROUPE_MASTER_KEY",
                TroupeNode.KEY,
                "TROUPE_DATA_DIR",
                folder.resolve("data").toString(),
                "TROUPE_HTTP_PORT",
                Integer.toString(port),
                "TROUPE_MANAGEMENT_PORT",
                "0"));
    return builder.start();
  }

  private static void awaitReady(Process process, URI ready, Path folder) throws IOException {
    var end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new IllegalStateException(
            "the node ended: " + Files.readString(folder.resolve("output")));
      }
      if (isReady(ready)) {
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IllegalStateException("the node is not ready within " + LIMIT);
  }

  private static boolean isReady(URI ready) {
    try {
      var connection = (HttpURLConnection) ready.toURL().openConnection();
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
