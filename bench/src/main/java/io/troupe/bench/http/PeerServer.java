package io.troupe.bench.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.troupe.bench.wallets.RowLockWallets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The row lock behind the JDK's own server, a virtual thread a request, the same JSON. */
final class PeerServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WALLET = 3;
  private static final int HOLD = 5;

  private final RowLockWallets wallets;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private record Hold(String id, long amount, String reason) {}

  private record Wallet(String id, long balance, long held, long available) {}

  private record Changed(String id, Wallet wallet) {}

  PeerServer(RowLockWallets wallets) throws IOException {
    this.wallets = wallets;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    server.setExecutor(threads);
    server.createContext("/v1/wallets/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var parts = exchange.getRequestURI().getPath().split("/");
      var wallet = parts[WALLET];
      var capturing = parts.length > HOLD;
      var body = exchange.getRequestBody().readAllBytes();
      var id = capturing ? parts[HOLD] : JSON.readValue(body, Hold.class).id();
      var balance = changed(Integer.parseInt(wallet.substring(1)), id, capturing);
      var total = balance.available() + balance.held();
      var seen = new Wallet(wallet, total, balance.held(), balance.available());
      var json = JSON.writeValueAsBytes(new Changed(id, seen));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(capturing ? 200 : 201, json.length);
      exchange.getResponseBody().write(json);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private RowLockWallets.Balance changed(int wallet, String id, boolean capturing)
      throws SQLException {
    return capturing ? wallets.captured(wallet, id) : wallets.held(wallet, id);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
