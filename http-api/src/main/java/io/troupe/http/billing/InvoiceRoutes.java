package io.troupe.http.billing;

import static io.troupe.engine.tenancy.role.Permission.FINANCE_READ;
import static io.troupe.engine.tenancy.role.Permission.FINANCE_WRITE;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.billing.invoice.InvoiceCommand;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.billing.invoice.InvoiceView;
import io.troupe.engine.values.Money;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.people.People;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /invoices}: what is to be paid, and what was. */
public final class InvoiceRoutes {
  private static final String PATH = "/v1/invoices/";

  private final Edge edge;
  private final Entities entities;
  private final People people;

  public InvoiceRoutes(Edge edge, Entities entities, People people) {
    this.edge = edge;
    this.entities = entities;
    this.people = people;
  }

  public Route routes(Caller caller) {
    return pathPrefix(segment(), id -> invoice(caller, id));
  }

  private Route invoice(Caller caller, String id) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, FINANCE_READ, read -> one(read, id)))),
        path(
            "payments",
            () ->
                post(() ->
                    edge.command(
                        caller, FINANCE_WRITE, InvoiceJson.Payment.class, call -> pay(id, call)))));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    return entities
        .read(read.caller(), InvoiceEntity.TYPE, id)
        .thenCompose(done ->
            json(read.caller(), id, done.view())
                .thenApply(invoice -> Entities.at(Answer.ok(invoice), done)));
  }

  private CompletionStage<Answer> pay(String id, Call<InvoiceJson.Payment> call) {
    var payment = call.body();
    var amount = new Money(payment.amount(), payment.currency());
    var command = new InvoiceCommand.RecordPayment(call.commandId(), amount, payment.reference());
    return entities
        .ask(call, InvoiceEntity.TYPE, id, command)
        .thenCompose(done ->
            json(call.caller(), id, done.view())
                .thenApply(it -> new InvoiceJson.Changed(call.commandId(), it))
                .thenApply(it -> Entities.at(Answer.created(PATH + id, it), done)));
  }

  private CompletionStage<InvoiceJson.Invoice> json(Caller caller, String id, InvoiceView view) {
    return people
        .person(caller, view.customer())
        .thenApply(customer -> InvoiceJson.Invoice.of(id, customer, view));
  }
}
