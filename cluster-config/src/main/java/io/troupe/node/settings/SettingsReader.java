package io.troupe.node.settings;

import static io.troupe.node.settings.SettingTable.*;

import io.troupe.node.HostPort;
import io.troupe.node.Secret;
import io.troupe.node.Settings;
import io.troupe.node.Settings.Ai;
import io.troupe.node.Settings.Cluster;
import io.troupe.node.Settings.Http;
import io.troupe.node.Settings.JdbcKind;
import io.troupe.node.Settings.Journal;
import io.troupe.node.Settings.Keys;
import io.troupe.node.Settings.Logging;
import io.troupe.node.Settings.Login;
import io.troupe.node.Settings.Mail;
import io.troupe.node.Settings.Pools;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Makes the typed settings of a node out of environment variables. */
public final class SettingsReader {
  private final SettingValues values;

  private SettingsReader(SettingValues values) {
    this.values = values;
  }

  /**
   * The settings to serve with.
   *
   * @throws InvalidSettings with every problem there is
   */
  public static Settings read(Map<String, String> environment) {
    var values = SettingValues.of(environment);
    var problems = Requirements.problemsToServe(values);
    if (!problems.isEmpty()) {
      throw new InvalidSettings(problems);
    }
    return new SettingsReader(values).settings();
  }

  private Settings settings() {
    return new Settings(
        http(),
        address(MANAGEMENT_HOST, MANAGEMENT_PORT),
        values.get(DATA_DIR),
        journal(),
        new Keys(values.get(TOKEN_KEY), values.get(MASTER_KEY)),
        ai(),
        mail(),
        cluster(),
        values.get(ACTIVE_ENTITIES),
        new Logging(values.get(LOG_LEVEL), values.get(LOG_FORMAT)));
  }

  private Http http() {
    var address = address(HTTP_HOST, HTTP_PORT);
    var url = values.find(PUBLIC_URL).orElseGet(() -> URI.create("http://" + address));
    return new Http(address, url, values.get(MAX_REQUESTS));
  }

  private Journal journal() {
    return switch (values.get(JOURNAL)) {
      case H2 -> h2();
      case POSTGRES -> postgres();
    };
  }

  private Journal h2() {
    var file = values.get(DATA_DIR).resolve("journal");
    return new Journal(JdbcKind.H2, "jdbc:h2:file:" + file, "troupe", new Secret(""), pools(1));
  }

  private Journal postgres() {
    return new Journal(
        JdbcKind.POSTGRES,
        values.get(DATABASE_URL),
        values.get(DATABASE_USER),
        values.get(DATABASE_PASSWORD),
        pools(values.get(DATABASE_POOL_JOURNAL)));
  }

  private Pools pools(int journal) {
    return new Pools(
        journal, values.get(DATABASE_POOL_PROJECTIONS), values.get(DATABASE_POOL_QUERIES));
  }

  private Ai ai() {
    return new Ai(
        values.get(AI_PROVIDER),
        values.find(AI_BASE_URL),
        values.find(AI_KEY),
        values.find(AI_MODEL));
  }

  private Mail mail() {
    return switch (values.get(MAIL)) {
      case SMTP -> smtp();
      case FOLDER -> new Mail.Folder(values.get(MAIL_FROM), values.get(DATA_DIR).resolve("mail"));
    };
  }

  private Mail smtp() {
    var login = values.find(SMTP_USER).map(user -> new Login(user, values.get(SMTP_PASSWORD)));
    return new Mail.Smtp(
        values.get(MAIL_FROM), address(SMTP_HOST, SMTP_PORT), login, values.get(SMTP_STARTTLS));
  }

  private Cluster cluster() {
    return new Cluster(
        address(CLUSTER_HOST, CLUSTER_PORT), values.find(CLUSTER_SEEDS).orElse(List.of()));
  }

  private HostPort address(Setting<String> host, Setting<Integer> port) {
    return new HostPort(values.get(host), values.get(port));
  }
}
