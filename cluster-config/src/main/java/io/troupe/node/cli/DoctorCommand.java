package io.troupe.node.cli;

import io.troupe.node.doctor.Doctor;
import io.troupe.node.doctor.Finding.Level;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check this machine and these settings before a start; changes nothing.")
final class DoctorCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  @Spec private CommandSpec spec;

  DoctorCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    var findings = Doctor.examine(environment);
    findings.forEach(spec.commandLine().getOut()::println);
    var failed = findings.stream().anyMatch(finding -> finding.level() == Level.FAIL);
    return failed ? CommandLines.FAILED : 0;
  }
}
