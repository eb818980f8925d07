package io.troupe.engine.processes;

import io.troupe.engine.messaging.delivery.DeliveryCommand;
import io.troupe.engine.messaging.delivery.DeliveryEntity;
import io.troupe.engine.tenancy.account.AccountView;
import java.util.Map;

/** Where processes post mail. */
public final class Mailbox {
  private Mailbox() {}

  /**
   * Queues a mail to an account's owner.
   *
   * @param delivery id of the mail: the same id is the same mail
   * @param about ids that the template needs
   */
  public static Step queue(
      String name,
      String delivery,
      AccountView account,
      String template,
      Map<String, String> about) {
    return Step.ask(
        name,
        DeliveryEntity.TYPE,
        delivery,
        new DeliveryCommand.Queue(
            account.email().person(), account.email(), template, about, account.name()));
  }
}
