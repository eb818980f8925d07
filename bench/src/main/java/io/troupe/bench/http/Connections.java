package io.troupe.bench.http;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A fixed number of connections to one server, used in turn; who finds none free waits. */
public final class Connections implements AutoCloseable {
  private final URI server;
  private final BlockingQueue<Client> free;
  private final int count;

  /** One request and its answer. */
  @FunctionalInterface
  public interface Exchange {
    Answered with(Client client) throws IOException;
  }

  /** Opens so many. */
  public Connections(URI server, int count) throws IOException {
    this.server = server;
    this.count = count;
    free = new ArrayBlockingQueue<>(count);
    for (var i = 0; i < count; i++) {
      free.add(new Client(server));
    }
  }

  /**
   * The answer.
   *
   * @throws IOException when the connection breaks; the next one who asks gets a new one
   */
  public Answered ask(Exchange exchange) throws IOException, InterruptedException {
    var client = free.take();
    try {
      return exchange.with(client);
    } catch (IOException e) {
      client.close();
      client = new Client(server);
      throw e;
    } finally {
      free.put(client);
    }
  }

  /** Closes those that are free, which is all when nobody asks any more. */
  @Override
  public void close() throws Exception {
    for (var i = 0; i < count; i++) {
      free.take().close();
    }
  }
}
