package io.troupe.engine.processes.mailing;

import static java.util.concurrent.CompletableFuture.completedStage;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.messaging.delivery.DeliveryCommand;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportFailed;
import io.troupe.engine.messaging.delivery.DeliveryCommand.ReportSent;
import io.troupe.engine.messaging.delivery.DeliveryEntity;
import io.troupe.engine.messaging.delivery.DeliveryEvent.AttemptDue;
import io.troupe.engine.messaging.delivery.DeliveryEvent.DeliveryQueued;
import io.troupe.engine.messaging.delivery.DeliveryView;
import io.troupe.engine.messaging.delivery.Message;
import io.troupe.engine.messaging.mail.Mail;
import io.troupe.engine.messaging.mail.MailGateway;
import io.troupe.engine.messaging.mail.MailResult;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Step;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sends each attempt of a delivery that is due and reports how it went. A crash between the two
 * sends it again under the same message id, by which the receiving side knows it as one message.
 */
public final class Mailing implements Process {
  private final MailGateway gateway;
  private final Vault vault;
  private final MailTexts texts;
  private final String from;

  /**
   * @param from sender's address of every mail
   */
  public Mailing(MailGateway gateway, Vault vault, MailTexts texts, String from) {
    this.gateway = gateway;
    this.vault = vault;
    this.texts = texts;
    this.from = from;
  }

  @Override
  public String name() {
    return "mailing";
  }

  @Override
  public List<Step> react(Recorded event) {
    return switch (event.event()) {
      case DeliveryQueued _, AttemptDue _ -> List.of(look(event));
      default -> List.of();
    };
  }

  private Step look(Recorded event) {
    var id = event.position().entityId();
    return Step.look(
        "delivery",
        DeliveryEntity.TYPE,
        id,
        view -> view.status() == DeliveryView.Status.QUEUED ? send(event, id, view) : List.of());
  }

  private List<Step> send(Recorded event, String id, DeliveryView view) {
    return List.of(
        new Step.Perform(
            "send",
            () ->
                open(event.position().tenant(), view.message())
                    .thenCompose(to -> send(event, id, view, to))
                    .thenApply(report -> List.of(report(id, report)))));
  }

  private static Step report(String id, DeliveryCommand report) {
    return Step.ask("report", DeliveryEntity.TYPE, id, report);
  }

  private CompletionStage<DeliveryCommand> send(
      Recorded event, String id, DeliveryView view, Optional<Addressee> to) {
    if (to.isEmpty()) {
      return completedStage(new ReportFailed(view.attempt(), true, "erased"));
    }
    var message = view.message();
    var text = texts.of(event.position().tenant(), message, to.get().name());
    var mail =
        new Mail(
            id,
            event.by().at(),
            from,
            to.get().address(),
            text.subject(),
            text.body(),
            Map.of("Auto-Submitted", "auto-generated"));
    return gateway.send(mail).thenApply(result -> report(view.attempt(), result));
  }

  private static DeliveryCommand report(int attempt, MailResult result) {
    return switch (result) {
      case MailResult.Sent(var receipt) -> new ReportSent(attempt, receipt);
      case MailResult.Refused _ -> new ReportFailed(attempt, true, "refused");
      case MailResult.Postponed _ -> new ReportFailed(attempt, false, "postponed");
    };
  }

  /** Whom a mail goes to; the name is absent where the message has none. */
  private record Addressee(String address, @Nullable String name) {}

  private CompletionStage<Optional<Addressee>> open(TenantId tenant, Message message) {
    var address = vault.openAsync(tenant, message.address(), String.class);
    var name = name(tenant, message.name());
    return address.thenCombine(
        name, (to, who) -> to.map(found -> new Addressee(found, who.orElse(null))));
  }

  private CompletionStage<Optional<String>> name(TenantId tenant, @Nullable Personal<String> name) {
    return name == null
        ? completedStage(Optional.empty())
        : vault.openAsync(tenant, name, String.class);
  }
}
