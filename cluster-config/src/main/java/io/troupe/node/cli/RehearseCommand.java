package io.troupe.node.cli;

import io.troupe.node.Node;
import io.troupe.node.demo.DemoAcademy;
import io.troupe.node.settings.KeyFiles;
import io.troupe.node.settings.SettingsReader;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * A node's whole life in a few seconds, in a folder of its own that is deleted. The build records
 * it, so that later starts find their classes loaded and linked (JEP 514).
 */
@Command(
    name = "rehearse",
    hidden = true,
    description = "Start a node with a demo academy on free ports, and stop it.")
final class RehearseCommand implements Callable<Integer> {
  @Override
  public Integer call() throws IOException {
    var folder = Files.createTempDirectory("troupe-rehearsal");
    try {
      rehearse(folder);
    } finally {
      delete(folder);
    }
    return 0;
  }

  private static void rehearse(Path folder) {
    // The process goes on for a moment after the node, to tidy up.
    System.setProperty("pekko.coordinated-shutdown.exit-jvm", "off");
    var environment =
        Map.of(
            "TROUPE_DATA_DIR", folder.toString(),
            "TROUPE_HTTP_PORT", "0",
            "TROUPE_MANAGEMENT_PORT", "0",
            "TROUPE_LOG_LEVEL", "warn");
    var settings = SettingsReader.read(KeyFiles.completed(environment));
    try (var node = Node.start(settings);
        var http = HttpClient.newHttpClient()) {
      new DemoAcademy(http, node.http(), settings.dataDir(), _ -> {}).open();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
