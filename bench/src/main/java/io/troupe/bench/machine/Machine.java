package io.troupe.bench.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What the figures were measured on. */
public final class Machine {
  private Machine() {}

  /** Processor, memory, system, Java and its flags, in the order they are shown. */
  public static Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("processors", Runtime.getRuntime().availableProcessors() + " x " + processor());
    settings.put("memory", memory());
    settings.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    settings.put("Java", Runtime.version() + ", " + flags());
    settings.put("files", Scratch.fileSystem());
    return settings;
  }

  private static String flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X"))
        .collect(Collectors.joining(" "));
  }

  private static String processor() {
    return line("/proc/cpuinfo", "model name");
  }

  private static String memory() {
    return line("/proc/meminfo", "MemTotal");
  }

  private static String line(String file, String name) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException _) {
      return "unknown";
    }
  }
}
