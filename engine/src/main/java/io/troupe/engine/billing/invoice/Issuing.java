package io.troupe.engine.billing.invoice;

import static io.troupe.engine.billing.invoice.InvoiceRejection.AMOUNT_NOT_POSITIVE;
import static io.troupe.engine.billing.invoice.InvoiceRejection.INSTALLMENT_ORDER;
import static io.troupe.engine.billing.invoice.InvoiceRejection.INSTALLMENT_SUM;
import static io.troupe.engine.billing.invoice.InvoiceRejection.LINE_LENGTH;
import static io.troupe.engine.billing.invoice.InvoiceRejection.NO_INSTALLMENTS;
import static io.troupe.engine.billing.invoice.InvoiceRejection.NO_LINES;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TOO_MANY_INSTALLMENTS;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TOO_MANY_LINES;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TOTAL_LIMIT;
import static io.troupe.engine.billing.invoice.InvoiceRejection.TWO_CURRENCIES;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;

import io.troupe.engine.billing.invoice.InvoiceCommand.Issue;
import io.troupe.engine.billing.invoice.InvoiceEvent.InvoiceIssued;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes an invoice. */
final class Issuing {
  private static final int MOST_LINES = 100;
  private static final int LONGEST_LINE = 200;

  private Issuing() {}

  static Decision<InvoiceEvent> decide(Issue issue, Instant now) {
    var flaw = flaw(issue);
    return flaw == null ? accept(issued(issue, now)) : reject(flaw);
  }

  /** The event that this command makes at that time; the command must be free of flaws. */
  static InvoiceIssued issued(Issue issue, Instant at) {
    var currency = issue.lines().getFirst().amount().currency();
    var total = new Money(sum(lineAmounts(issue)), currency);
    return new InvoiceIssued(issue.customer(), issue.lines(), issue.installments(), total, at);
  }

  private static @Nullable InvoiceRejection flaw(Issue issue) {
    var counts = flawInCounts(issue.lines().size(), issue.installments().size());
    if (counts != null) {
      return counts;
    }
    if (!issue.lines().stream().map(Line::text).allMatch(Issuing::isLine)) {
      return LINE_LENGTH;
    }
    return isByDueDay(issue.installments()) ? flawInAmounts(issue) : INSTALLMENT_ORDER;
  }

  private static @Nullable InvoiceRejection flawInCounts(int lines, int installments) {
    if (lines == 0) {
      return NO_LINES;
    }
    if (lines > MOST_LINES) {
      return TOO_MANY_LINES;
    }
    if (installments == 0) {
      return NO_INSTALLMENTS;
    }
    return installments > Installments.MOST ? TOO_MANY_INSTALLMENTS : null;
  }

  private static @Nullable InvoiceRejection flawInAmounts(Issue issue) {
    var currencies = Stream.concat(lineAmounts(issue), dueAmounts(issue)).map(Money::currency);
    if (currencies.distinct().count() > 1) {
      return TWO_CURRENCIES;
    }
    if (dueAmounts(issue).anyMatch(Money::isZero)) {
      return AMOUNT_NOT_POSITIVE;
    }
    var total = sum(lineAmounts(issue));
    if (total > Money.MAX) {
      return TOTAL_LIMIT;
    }
    return total == sum(dueAmounts(issue)) ? null : INSTALLMENT_SUM;
  }

  private static Stream<Money> lineAmounts(Issue issue) {
    return issue.lines().stream().map(Line::amount);
  }

  private static Stream<Money> dueAmounts(Issue issue) {
    return issue.installments().stream().map(Installment::amount);
  }

  /** Within a {@code long}: at most 100 amounts of at most 10^12. */
  private static long sum(Stream<Money> amounts) {
    return amounts.mapToLong(Money::minor).sum();
  }

  private static boolean isByDueDay(List<Installment> installments) {
    for (var i = 1; i < installments.size(); i++) {
      if (!installments.get(i).due().isAfter(installments.get(i - 1).due())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLine(String text) {
    return !text.isBlank() && text.length() <= LONGEST_LINE;
  }
}
