package io.troupe.engine;

import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.messaging.delivery.DeliveryEntity;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.runtime.EntityCatalogue;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.invitation.InvitationEntity;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.tenancy.role.RoleEntity;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import java.util.List;

/** Every kind of entity there is, one line each. */
public final class Catalogue {
  public static final EntityCatalogue ALL =
      new EntityCatalogue(
          List.of(
              TenantEntity.TYPE,
              AccountEntity.TYPE,
              LoginNameEntity.TYPE,
              InvitationEntity.TYPE,
              RoleEntity.TYPE,
              ProgramEntity.TYPE,
              JourneyEntity.TYPE,
              EnrolmentEntity.TYPE,
              WalletEntity.TYPE,
              InvoiceEntity.TYPE,
              ThreadEntity.TYPE,
              InboxEntity.TYPE,
              DeliveryEntity.TYPE));

  private Catalogue() {}
}
