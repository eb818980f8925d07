package io.troupe.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** Processor time from {@code /proc}, in seconds; 0 on systems without it. */
public final class Cpu {
  /** Linux tells these times in hundredths of a second on every machine. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int PARENT = 1;
  private static final int FIRST_TIME = 11;
  private static final int TIMES = 4;

  private Cpu() {}

  /** Of this process, and of its children that have ended. */
  public static double ofThisProcess() {
    return seconds(times(ProcessHandle.current().pid()));
  }

  /** Of a process and its children, those that have ended too. */
  public static double ofTree(long pid) {
    var children = children(pid).stream().flatMapToLong(Cpu::times);
    return seconds(LongStream.concat(times(pid), children));
  }

  private static double seconds(LongStream ticks) {
    return ticks.sum() / TICKS_PER_SECOND;
  }

  private static List<Long> children(long parent) {
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> Long.parseLong(fields(pid)[PARENT]) == parent)
        .toList();
  }

  /** User and system time of the process, and of its ended children. */
  private static LongStream times(long pid) {
    var fields = fields(pid);
    return LongStream.range(FIRST_TIME, Math.min(FIRST_TIME + TIMES, fields.length))
        .map(at -> Long.parseLong(fields[(int) at]));
  }

  /** What follows the command's name, which may itself hold spaces; empty for no such process. */
  private static String[] fields(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    } catch (IOException _) {
      return new String[] {"", "-1"};
    }
  }
}
