package io.troupe.node.settings;

import io.troupe.node.HostPort;
import io.troupe.node.Secret;
import io.troupe.node.Settings.AiProvider;
import io.troupe.node.Settings.JdbcKind;
import io.troupe.node.Settings.LogFormat;
import io.troupe.node.Settings.LogLevel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every setting of a node. Reading, checking and {@code troupe config} all come from this table.
 */
public final class SettingTable {
  /** What every setting's variable starts with. */
  public static final String PREFIX = "TROUPE_";

  /** The ways of mail. */
  public enum MailWay {
    SMTP,
    FOLDER
  }

  private static final List<Setting<?>> lines = new ArrayList<>();

  public static final Setting<String> HTTP_HOST =
      plain("HTTP_HOST", "127.0.0.1", Form.host(), "address the HTTP API listens on");
  public static final Setting<Integer> HTTP_PORT =
      plain("HTTP_PORT", "8080", Form.port(), "port of the HTTP API");
  public static final Setting<URI> PUBLIC_URL =
      optional("PUBLIC_URL", Form.webUrl(), "where people reach this node; else its own address");
  public static final Setting<Integer> MAX_REQUESTS =
      plain("MAX_REQUESTS", "2048", Form.whole(1, 100_000), "requests in progress, at most");
  public static final Setting<String> MANAGEMENT_HOST =
      plain(
          "MANAGEMENT_HOST", "127.0.0.1", Form.host(), "address of health checks; keep it private");
  public static final Setting<Integer> MANAGEMENT_PORT =
      plain("MANAGEMENT_PORT", "7626", Form.port(), "port of health checks and cluster members");

  public static final Setting<Path> DATA_DIR =
      plain("DATA_DIR", ".troupe", Form.folder(), "folder for what this node keeps in files");
  public static final Setting<JdbcKind> JOURNAL =
      plain("JOURNAL", "h2", Form.oneOf(JdbcKind.class), "where events are stored");
  public static final Setting<String> DATABASE_URL =
      optional("DATABASE_URL", Form.postgresUrl(), "the PostgreSQL database");
  public static final Setting<String> DATABASE_USER =
      optional("DATABASE_USER", Form.text(128), "user of the PostgreSQL database");
  public static final Setting<Secret> DATABASE_PASSWORD =
      secret("DATABASE_PASSWORD", Form.secret(), "password of that user");
  public static final Setting<Integer> DATABASE_POOL_JOURNAL =
      plain("DATABASE_POOL_JOURNAL", "8", Form.whole(1, 64), "journal connections; H2 has one");
  public static final Setting<Integer> DATABASE_POOL_PROJECTIONS =
      plain("DATABASE_POOL_PROJECTIONS", "4", Form.whole(1, 64), "connections of read models");
  public static final Setting<Integer> DATABASE_POOL_QUERIES =
      plain("DATABASE_POOL_QUERIES", "8", Form.whole(1, 64), "connections of queries");

  public static final Setting<List<Secret>> TOKEN_KEY =
      secret("TOKEN_KEY", Form.keys(), "signs access tokens; `dev` makes its own");
  public static final Setting<List<Secret>> MASTER_KEY =
      secret("MASTER_KEY", Form.keys(), "wraps the keys of personal data; `dev` makes its own");

  public static final Setting<AiProvider> AI_PROVIDER =
      plain("AI_PROVIDER", "offline", Form.oneOf(AiProvider.class), "who answers for the coach");
  public static final Setting<URI> AI_BASE_URL =
      optional("AI_BASE_URL", Form.webUrl(), "the provider's address; else its usual one");
  public static final Setting<Secret> AI_KEY =
      secret("AI_KEY", Form.secret(), "key of the provider's API");
  public static final Setting<String> AI_MODEL =
      optional("AI_MODEL", Form.text(200), "name of the language model");

  public static final Setting<MailWay> MAIL =
      plain("MAIL", "folder", Form.oneOf(MailWay.class), "how mail leaves; folder: files only");
  public static final Setting<String> MAIL_FROM =
      plain("MAIL_FROM", "troupe@localhost", Form.mailAddress(), "sender of mail");
  public static final Setting<String> SMTP_HOST =
      optional("SMTP_HOST", Form.host(), "the mail server");
  public static final Setting<Integer> SMTP_PORT =
      plain("SMTP_PORT", "587", Form.whole(1, 65_535), "port of the mail server");
  public static final Setting<String> SMTP_USER =
      optional("SMTP_USER", Form.text(254), "user of the mail server, where it wants one");
  public static final Setting<Secret> SMTP_PASSWORD =
      secret("SMTP_PASSWORD", Form.secret(), "password of that user");
  public static final Setting<Boolean> SMTP_STARTTLS =
      plain("SMTP_STARTTLS", "true", Form.flag(), "insist on encryption to the mail server");

  public static final Setting<String> CLUSTER_HOST =
      plain("CLUSTER_HOST", "127.0.0.1", Form.host(), "address other nodes reach this one at");
  public static final Setting<Integer> CLUSTER_PORT =
      plain("CLUSTER_PORT", "0", Form.port(), "port other nodes reach this one at");
  public static final Setting<List<HostPort>> CLUSTER_SEEDS =
      optional("CLUSTER_SEEDS", Form.hostPorts(), "nodes to join; none: a cluster of its own");
  public static final Setting<Integer> ACTIVE_ENTITIES =
      plain(
          "ACTIVE_ENTITIES",
          "20000",
          Form.whole(100, 5_000_000),
          "entities of each type in memory, at most");

  public static final Setting<LogLevel> LOG_LEVEL =
      plain("LOG_LEVEL", "info", Form.oneOf(LogLevel.class), "the least level that is logged");
  public static final Setting<LogFormat> LOG_FORMAT =
      plain("LOG_FORMAT", "text", Form.oneOf(LogFormat.class), "the form of a line of log");

  /** The lines, in the order they are shown. */
  public static final List<Setting<?>> ALL = List.copyOf(lines);

  private SettingTable() {}

  private static <T> Setting<T> plain(String name, String value, Form<T> form, String meaning) {
    return line(new Setting<>(PREFIX + name, Optional.of(value), form, false, meaning));
  }

  private static <T> Setting<T> optional(String name, Form<T> form, String meaning) {
    return line(new Setting<>(PREFIX + name, Optional.empty(), form, false, meaning));
  }

  private static <T> Setting<T> secret(String name, Form<T> form, String meaning) {
    return line(new Setting<>(PREFIX + name, Optional.empty(), form, true, meaning));
  }

  private static <T> Setting<T> line(Setting<T> setting) {
    lines.add(setting);
    return setting;
  }
}
