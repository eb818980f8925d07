package io.troupe.node.cli;

import io.troupe.node.Node;
import io.troupe.node.Settings;
import io.troupe.node.demo.DemoAcademy;
import io.troupe.node.demo.DemoException;
import io.troupe.node.settings.KeyFiles;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;

@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description = "Run a node on this machine, with a demo academy to sign in to.")
final class DevCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final PrintWriter out;

  DevCommand(Map<String, String> environment, PrintWriter out) {
    this.environment = environment;
    this.out = out;
  }

  @Override
  public Integer call() {
    var settings = ServeCommand.settings(KeyFiles.completed(environment));
    var notice = new AtomicReference<>("");
    var node = Node.start(settings, notice::get);
    openDemo(node, settings, notice);
    return node.awaitEnd();
  }

  /** A node without its demo is still a node: what is in the way is said, and it runs on. */
  private void openDemo(Node node, Settings settings, AtomicReference<String> notice) {
    try (var http = HttpClient.newHttpClient()) {
      var demo = new DemoAcademy(http, node.http(), settings.dataDir(), out::println);
      var logins = demo.open();
      notice.set(DemoCard.html(logins));
      out.println(DemoCard.of(node, logins));
    } catch (DemoException e) {
      out.println("No demo academy: " + e.getMessage());
    }
    out.flush();
  }
}
