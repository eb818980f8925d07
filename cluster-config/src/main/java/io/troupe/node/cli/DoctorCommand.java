package io.troupe.node.cli;

import io.troupe.node.doctor.Doctor;
import io.troupe.node.doctor.Finding.Level;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check this machine and these settings before a start; changes nothing.")
final class DoctorCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final PrintWriter out;

  DoctorCommand(Map<String, String> environment, PrintWriter out) {
    this.environment = environment;
    this.out = out;
  }

  @Override
  public Integer call() {
    var findings = Doctor.examine(environment);
    findings.forEach(out::println);
    var failed = findings.stream().anyMatch(finding -> finding.level() == Level.FAIL);
    return failed ? CommandLines.FAILED : 0;
  }
}
