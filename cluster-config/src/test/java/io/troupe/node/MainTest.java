package io.troupe.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.node.settings.Environments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The node as a process of its own. */
class MainTest {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final int SIGTERM = 128 + 15;

  @TempDir private Path folder;
  private Process process;

  @AfterEach
  void kill() {
    process.destroyForcibly();
  }

  @Test
  void sigterm_leaves_the_cluster_in_order() throws Exception {
    start("serve", Environments.alone(folder));
    Awaitility.await().atMost(LIMIT).until(() -> log().contains("is up"));
    assertThat(log()).containsPattern("is up at http://127\\.0\\.0\\.1:[1-9]");

    process.destroy();

    assertThat(exitCode()).isEqualTo(SIGTERM);
    assertThat(log()).contains("Exiting completed", "Successfully shut down");
  }

  @Test
  void a_failed_start_says_why_and_ends_with_1() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      start(
          "serve",
          Environments.alone(folder, "MANAGEMENT_PORT", Integer.toString(socket.getLocalPort())));

      assertThat(exitCode()).isEqualTo(1);
      assertThat(log())
          .contains("the node did not start: health checks cannot listen on 127.0.0.1");
    }
  }

  @Test
  void json_is_a_form_of_the_log() throws Exception {
    var file = Files.createFile(folder.resolve("file")).toString();
    start("serve", Environments.alone(folder, "DATA_DIR", file, "LOG_FORMAT", "json"));

    assertThat(exitCode()).isEqualTo(1);
    assertThat(log().lines())
        .singleElement()
        .asString()
        .startsWith("{\"timestamp\":")
        .contains("\"level\":\"ERROR\"");
  }

  private void start(String command, Map<String, String> environment) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
            java,
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:TieredStopAtLevel=1",
            "-Dlogback.configurationFile=logback.xml",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            command);
    builder.environment().putAll(environment);
    process =
        builder
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
  }

  private int exitCode() throws InterruptedException {
    assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }
}
