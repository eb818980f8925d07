package io.troupe.engine.serialization;

import io.troupe.engine.runtime.EntityCatalogue;
import org.apache.pekko.actor.setup.Setup;

/** Gives the serializer of an actor system the entity types whose names it may read. */
public final class Catalogued extends Setup {
  private final EntityCatalogue catalogue;

  public Catalogued(EntityCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  public EntityCatalogue catalogue() {
    return catalogue;
  }
}
