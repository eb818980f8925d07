package io.troupe.engine.billing.invoice;

import io.troupe.engine.runtime.Rejection;

/** Why an invoice refuses. */
public enum InvoiceRejection implements Rejection {
  NO_SUCH_INVOICE(Kind.MISSING, "There is no such invoice. Issue it first."),
  ALREADY_ISSUED(Kind.CONFLICT, "The invoice was issued with another content. Issue a new one."),
  INVOICE_CANCELLED(Kind.GONE, "The invoice was cancelled."),
  NO_LINES(Kind.INVALID, "An invoice needs at least one line."),
  TOO_MANY_LINES(Kind.LIMIT, "An invoice has at most 100 lines."),
  LINE_LENGTH(Kind.INVALID, "A line's text has 1 to 200 characters."),
  NO_INSTALLMENTS(Kind.INVALID, "An invoice needs at least one installment."),
  TOO_MANY_INSTALLMENTS(Kind.LIMIT, "An invoice has at most 24 installments."),
  INSTALLMENT_ORDER(Kind.INVALID, "Installments come by due day, each day once."),
  INSTALLMENT_SUM(Kind.INVALID, "The installments have to sum to the lines' sum exactly."),
  AMOUNT_NOT_POSITIVE(Kind.INVALID, "Payments and installments are more than nothing."),
  TOTAL_LIMIT(Kind.LIMIT, "An invoice is at most 10^12 of the currency's smallest unit."),
  TWO_CURRENCIES(Kind.INVALID, "An invoice and all its payments are in one currency."),
  PAYMENT_ID_LENGTH(Kind.INVALID, "A payment's id has 1 to 100 characters."),
  REFERENCE_LENGTH(Kind.INVALID, "A payment's reference has 1 to 100 characters."),
  ID_TAKEN(Kind.CONFLICT, "This id stands for a payment of another amount."),
  OVERPAID(Kind.CONFLICT, "That is more than what is left to pay."),
  TOO_MANY_PAYMENTS(Kind.LIMIT, "An invoice is paid in at most 1,000 payments."),
  HAS_PAYMENTS(Kind.CONFLICT, "Something is paid already, so the invoice stands."),
  REASON_LENGTH(Kind.INVALID, "A reason has 1 to 200 characters."),
  ;

  private final Meaning meaning;

  InvoiceRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
