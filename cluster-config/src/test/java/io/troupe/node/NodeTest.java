package io.troupe.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.node.settings.Environments;
import io.troupe.node.settings.SettingsReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
  @TempDir private Path folder;

  @Test
  void a_started_node_is_a_ready_member_of_its_own_cluster() throws Exception {
    try (var node = Node.start(settings())) {
      var management = node.management();
      Awaitility.await()
          .untilAsserted(() -> assertThat(get(management, "/ready").statusCode()).isEqualTo(200));

      assertThat(get(management, "/alive").statusCode()).isEqualTo(200);
      assertThat(get(management, "/cluster/members").body()).contains("\"status\":\"Up\"");
      assertThat(get(node.http(), "/health/live").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_node_that_was_asked_to_stop_ends_with_0() throws Exception {
    var node = Node.start(settings());
    var end = CompletableFuture.supplyAsync(node::awaitEnd);

    node.close();

    assertThat(end.get()).isZero();
  }

  @Test
  void a_node_whose_system_ended_by_itself_ends_with_1() throws Exception {
    var node = Node.start(settings());

    node.system().terminate();

    assertThat(node.awaitEnd()).isEqualTo(1);
  }

  @Test
  void a_taken_management_port_is_a_start_failure_that_names_it() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(socket.getLocalPort());

      assertThatThrownBy(() -> Node.start(settings("MANAGEMENT_PORT", port)))
          .isInstanceOf(NodeStartException.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageContaining("TROUPE_MANAGEMENT_HOST");
    }
  }

  @Test
  void a_failed_start_lets_go_of_the_journal() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = settings("MANAGEMENT_PORT", Integer.toString(socket.getLocalPort()));
      assertThatThrownBy(() -> Node.start(settings)).isInstanceOf(NodeStartException.class);

      try (var file = FileChannel.open(journal(settings), StandardOpenOption.WRITE);
          var lock = file.tryLock()) {
        assertThat(lock).isNotNull();
      }
    }
  }

  private static Path journal(Settings settings) throws IOException {
    try (var files = Files.walk(settings.dataDir())) {
      return files.filter(file -> file.toString().endsWith(".mv.db")).findFirst().orElseThrow();
    }
  }

  @Test
  void a_taken_cluster_port_is_a_start_failure_that_names_it() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(socket.getLocalPort());

      assertThatThrownBy(() -> Node.start(settings("CLUSTER_PORT", port)))
          .isInstanceOf(NodeStartException.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageContaining("TROUPE_CLUSTER_HOST");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_made_is_a_start_failure_that_names_it() throws IOException {
    var file = Files.createFile(folder.resolve("file")).toString();

    assertThatThrownBy(() -> Node.start(settings("DATA_DIR", file)))
        .isInstanceOf(NodeStartException.class)
        .hasMessageContaining("the data folder " + file)
        .hasMessageContaining("TROUPE_DATA_DIR");
  }

  private Settings settings(String... namesAndValues) {
    return SettingsReader.read(Environments.alone(folder, namesAndValues));
  }

  private static HttpResponse<String> get(URI address, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address.resolve(path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
