package io.troupe.engine;

import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.EntityCatalogue;
import java.util.List;

/** Every kind of entity there is, one line each. */
public final class Catalogue {
  public static final EntityCatalogue ALL =
      new EntityCatalogue(
          List.of(
              ProgramEntity.TYPE,
              JourneyEntity.TYPE,
              EnrolmentEntity.TYPE,
              WalletEntity.TYPE,
              InvoiceEntity.TYPE));

  private Catalogue() {}
}
