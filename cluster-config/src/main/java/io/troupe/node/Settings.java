package io.troupe.node;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a node is told from outside, checked. Ranges and defaults stand in {@code
 * io.troupe.node.settings.SettingTable}; {@code troupe config} prints them.
 *
 * @param dataDir absolute folder for the embedded database, keys made for development, and mail
 * @param activeEntities entities of one type held in memory on this node, at most
 */
public record Settings(
    Http http,
    HostPort management,
    Path dataDir,
    Journal journal,
    Keys keys,
    Ai ai,
    Mail mail,
    Cluster cluster,
    int activeEntities,
    Logging logging) {

  /**
   * The public edge.
   *
   * @param publicUrl where people reach this node, for links in mail; no slash at the end
   * @param maxRequests requests in progress, at most; further ones are refused at once
   */
  public record Http(HostPort address, URI publicUrl, int maxRequests) {}

  /** Where events are stored: embedded H2 under the data folder, or PostgreSQL; by JDBC. */
  public record Journal(JdbcKind kind, String url, String user, Secret password, Pools pools) {}

  /** The SQL databases a journal may live in. */
  public enum JdbcKind {
    H2,
    POSTGRES
  }

  /** Connections for each use; the journal of H2 has exactly one, since it has a single writer. */
  public record Pools(int journal, int projections, int queries) {}

  /**
   * Keys, each base64 of 32 bytes. The first of a list is used for what is new, the others still
   * read what is old.
   *
   * @param token sign access tokens
   * @param master wrap the keys of personal data
   */
  public record Keys(List<Secret> token, List<Secret> master) {}

  /**
   * The language model behind the coach. Key and model are present where the provider needs them.
   */
  public record Ai(
      AiProvider provider, Optional<URI> baseUrl, Optional<Secret> key, Optional<String> model) {}

  /** Who answers for the coach; {@code OFFLINE} quotes the content and calls nobody. */
  public enum AiProvider {
    OFFLINE,
    OPENAI,
    GEMINI,
    ANTHROPIC,
    OLLAMA
  }

  /** How mail leaves the node. */
  public sealed interface Mail {
    /** The sender's address. */
    String from();

    /** By a mail server; {@code login} is absent where it wants none. */
    record Smtp(String from, HostPort server, Optional<Login> login, boolean startTls)
        implements Mail {}

    /** As files in a folder, one a message, for development. */
    record Folder(String from, Path folder) implements Mail {}
  }

  /** A user name and its password. */
  public record Login(String user, Secret password) {}

  /**
   * How nodes reach each other.
   *
   * @param seeds nodes to join; empty: this node forms its own cluster
   */
  public record Cluster(HostPort address, List<HostPort> seeds) {}

  /** What is logged, and in what form. */
  public record Logging(LogLevel level, LogFormat format) {}

  /** From the fewest lines to the most. */
  public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG,
    TRACE
  }

  /** Lines for people, or one JSON object a line. */
  public enum LogFormat {
    TEXT,
    JSON
  }
}
