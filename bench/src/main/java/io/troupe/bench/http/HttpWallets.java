package io.troupe.bench.http;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.Ledger;
import io.troupe.bench.load.TryAgain;
import io.troupe.bench.wallets.WalletAsks;
import java.io.IOException;
import java.net.URI;
import java.util.function.Supplier;

/** A contender behind HTTP, reached over a fixed number of connections. */
final class HttpWallets implements Contender {
  /** How many connections there are; who finds none free waits. */
  static final int CONNECTIONS = 64;

  private static final int UNAVAILABLE = 503;

  private final Contender behind;
  private final AutoCloseable server;
  private final Supplier<String> headers;
  private final Connections connections;

  /**
   * @param behind keeps the wallets, and is closed last
   * @param server closed before it
   * @param headers sent with each request
   */
  HttpWallets(Contender behind, AutoCloseable server, URI address, Supplier<String> headers)
      throws IOException {
    this.behind = behind;
    this.server = server;
    this.headers = headers;
    connections = new Connections(address, CONNECTIONS);
  }

  @Override
  public void hold(int wallet, String id) throws Exception {
    var body = "{\"id\":\"" + id + "\",\"amount\":1,\"reason\":\"bench\"}";
    post("/v1/wallets/" + WalletAsks.id(wallet) + "/holds", "hold-" + id, body);
  }

  @Override
  public void capture(int wallet, String id) throws Exception {
    var path = "/v1/wallets/" + WalletAsks.id(wallet) + "/holds/" + id + "/capture";
    post(path, "capture-" + id, "{}");
  }

  private void post(String path, String key, String body) throws Exception {
    var answered = connections.ask(client -> client.post(path, headers.get(), key, body));
    if (answered.status() == UNAVAILABLE) {
      throw new TryAgain("unavailable");
    }
    if (!answered.isDone()) {
      throw new IllegalStateException(path + " was answered " + answered);
    }
  }

  @Override
  public Ledger ledger() throws Exception {
    return behind.ledger();
  }

  @Override
  public double databaseCpu() {
    return behind.databaseCpu();
  }

  @Override
  public void close() throws Exception {
    connections.close();
    server.close();
    behind.close();
  }
}
