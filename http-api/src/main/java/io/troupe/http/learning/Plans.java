package io.troupe.http.learning;

import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.learning.enrolment.Plan;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.tenancy.tenant.TenantView;
import io.troupe.engine.values.Money;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.tenancy.tenant.Today;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** How an enrolment is paid for, with what the tenant's settings add to the request. */
final class Plans {
  private final Entities entities;
  private final Today today;

  Plans(Entities entities, Today today) {
    this.entities = entities;
    this.today = today;
  }

  CompletionStage<Optional<Plan>> of(Call<EnrolmentJson.Request> call) {
    var invoice = call.body().invoice();
    return invoice == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : completed(call, invoice).thenApply(Optional::of);
  }

  private CompletionStage<Plan> completed(
      Call<EnrolmentJson.Request> call, EnrolmentJson.Invoice invoice) {
    if (invoice.currency() != null && invoice.firstDue() != null) {
      return CompletableFuture.completedFuture(
          plan(invoice, invoice.currency(), invoice.firstDue()));
    }
    return entities
        .read(call.caller(), TenantEntity.TYPE, call.caller().tenant())
        .thenCombine(begunWith(call), (tenant, begun) -> plan(invoice, tenant.view(), begun));
  }

  /** The plan of a request that came before: its first day stays when the repeat comes later. */
  private CompletionStage<Optional<Plan>> begunWith(Call<?> call) {
    return entities
        .scope(call.caller())
        .entity(EnrolmentEntity.TYPE, call.commandId())
        .read()
        .thenApply(reply -> Entities.found(reply).map(EnrolmentView::plan));
  }

  private Plan plan(EnrolmentJson.Invoice invoice, TenantView tenant, Optional<Plan> begun) {
    var currency = Objects.requireNonNullElse(invoice.currency(), tenant.currency());
    return plan(invoice, currency, firstDue(invoice.firstDue(), tenant, begun));
  }

  private LocalDate firstDue(@Nullable LocalDate wanted, TenantView tenant, Optional<Plan> begun) {
    return wanted != null ? wanted : begun.map(Plan::firstDue).orElseGet(() -> today.at(tenant));
  }

  private static Plan plan(EnrolmentJson.Invoice invoice, String currency, LocalDate firstDue) {
    return new Plan(new Money(invoice.amount(), currency), invoice.installments(), firstDue);
  }
}
