package io.troupe.node.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.node.settings.Requirements;
import io.troupe.node.settings.Setting;
import io.troupe.node.settings.SettingTable;
import io.troupe.node.settings.SettingValues;
import io.troupe.node.settings.Warnings;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    description = "Print every setting, its default and its present value; secrets stay hidden.")
final class ConfigCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(names = "--json", description = "Print one JSON array.")
  private boolean json;

  ConfigCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = environment;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    var values = SettingValues.of(environment);
    var rows = SettingTable.ALL.stream().map(setting -> row(setting, values)).toList();
    out.println(json ? json(rows) : ConfigTable.of(rows));
    Warnings.of(environment).forEach(warning -> err.println("warning: " + warning));
    var problems = Requirements.problems(values);
    problems.forEach(problem -> err.println("error: " + problem));
    return problems.isEmpty() ? 0 : CommandLines.WRONG_USE;
  }

  private static Map<String, String> row(Setting<?> setting, SettingValues values) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", setting.name());
    row.put("default", setting.fallback().orElse(""));
    row.put("value", values.shown(setting).orElse(""));
    row.put("allowed", setting.form().allowed());
    row.put("meaning", setting.meaning());
    return row;
  }

  private static String json(List<Map<String, String>> rows) throws JsonProcessingException {
    return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows);
  }
}
