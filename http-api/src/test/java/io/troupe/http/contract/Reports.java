package io.troupe.http.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The validator's reports in a line for each error. */
final class Reports {
  private Reports() {}

  static List<String> errors(ValidationReport report) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> message.getContext().map(Reports::place).orElse("") + message.getMessage())
        .distinct()
        .toList();
  }

  private static String place(MessageContext context) {
    var where =
        context.getLocation().map(it -> it.name().toLowerCase(Locale.ROOT) + " ").orElse("");
    return where + name(context).map(it -> it + ": ").orElse("");
  }

  private static Optional<String> name(MessageContext context) {
    return context
        .getParameter()
        .map(Parameter::getName)
        .or(() -> context.getPointers().map(MessageContext.Pointers::getInstance));
  }
}
