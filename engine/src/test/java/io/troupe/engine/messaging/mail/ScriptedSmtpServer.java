package io.troupe.engine.messaging.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;

/** A mail server of this machine that gives the replies it is told to, by command. */
final class ScriptedSmtpServer implements AutoCloseable {
  /** Instead of a reply: the connection is closed. */
  static final String HANG_UP = "hang up";

  /** Instead of a reply: nothing is said. */
  static final String SILENCE = "silence";

  private final ServerSocket socket;
  private final Map<String, String> replies;

  ScriptedSmtpServer(Map<String, String> replies) {
    this.replies = Map.copyOf(replies);
    try {
      socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> converse(connection));
      }
    } catch (IOException _) {
      // Closed: the test is over.
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
      if (!reply(connection, "GREETING", "220 ready")) {
        return;
      }
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
        if (!reply(connection, command, usual(command))) {
          return;
        }
        if (command.equals("DATA") && !replies.containsKey("DATA")) {
          skipContent(lines);
          if (!reply(connection, "END", "250 taken")) {
            return;
          }
        }
      }
    } catch (IOException _) {
      // The other side is gone.
    }
  }

  private static String usual(String command) {
    return switch (command) {
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  private boolean reply(Socket connection, String command, String usual) throws IOException {
    var reply = replies.getOrDefault(command, usual);
    if (reply.equals(SILENCE)) {
      return true;
    }
    if (!reply.equals(HANG_UP)) {
      connection.getOutputStream().write((reply + "\r\n").getBytes(US_ASCII));
      connection.getOutputStream().flush();
    }
    return !reply.equals(HANG_UP);
  }

  private static void skipContent(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(".")) {
        return;
      }
    }
  }
}
