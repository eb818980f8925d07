package io.troupe.node.settings;

import static io.troupe.node.settings.SettingTable.*;

import io.troupe.node.Settings.AiProvider;
import io.troupe.node.Settings.JdbcKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules between settings: what one value makes necessary, and what must not be the same. */
public final class Requirements {
  private record Needed(String why, Predicate<SettingValues> when, List<Setting<?>> settings) {}

  private static final List<Needed> NEEDED =
      List.of(
          new Needed(
              "with TROUPE_JOURNAL=postgres",
              with(JOURNAL, Set.of(JdbcKind.POSTGRES)),
              List.of(DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD)),
          new Needed(
              "with this TROUPE_AI_PROVIDER",
              with(AI_PROVIDER, EnumSet.complementOf(EnumSet.of(AiProvider.OFFLINE))),
              List.of(AI_MODEL)),
          new Needed(
              "with this TROUPE_AI_PROVIDER",
              with(
                  AI_PROVIDER,
                  EnumSet.of(AiProvider.OPENAI, AiProvider.GEMINI, AiProvider.ANTHROPIC)),
              List.of(AI_KEY)),
          new Needed(
              "with TROUPE_MAIL=smtp",
              with(MAIL, Set.of(MailWay.SMTP)),
              List.of(SMTP_HOST, MAIL_FROM)),
          new Needed(
              "beside TROUPE_SMTP_USER",
              values -> values.find(SMTP_USER).isPresent(),
              List.of(SMTP_PASSWORD)));

  private static final Needed KEYS =
      new Needed("to serve", _ -> true, List.of(TOKEN_KEY, MASTER_KEY));

  private Requirements() {}

  /** All that is wrong with these values, single settings and rules between them. */
  public static List<SettingProblem> problems(SettingValues values) {
    var between =
        Stream.concat(NEEDED.stream().flatMap(n -> missing(n, values)), samePorts(values));
    return Stream.concat(values.problems().stream(), between).toList();
  }

  /** As {@link #problems}, and the keys that a node cannot serve without. */
  public static List<SettingProblem> problemsToServe(SettingValues values) {
    return Stream.concat(problems(values).stream(), missing(KEYS, values)).toList();
  }

  private static <T> Predicate<SettingValues> with(Setting<T> setting, Set<T> some) {
    return values -> values.find(setting).filter(some::contains).isPresent();
  }

  private static Stream<SettingProblem> missing(Needed needed, SettingValues values) {
    return needed.settings.stream()
        .filter(setting -> needed.when.test(values) && !values.isGiven(setting))
        .map(setting -> SettingProblem.missing(setting, needed.why));
  }

  private static Stream<SettingProblem> samePorts(SettingValues values) {
    Map<Integer, Setting<Integer>> seen = new HashMap<>();
    List<SettingProblem> problems = new ArrayList<>();
    for (var setting : List.of(HTTP_PORT, MANAGEMENT_PORT, CLUSTER_PORT)) {
      var port = values.find(setting).filter(p -> p != 0);
      var other = port.map(p -> seen.putIfAbsent(p, setting));
      other.ifPresent(o ->
          problems.add(
              new SettingProblem(setting.name(), "is the port of " + o.name(), "another port")));
    }
    return problems.stream();
  }
}
