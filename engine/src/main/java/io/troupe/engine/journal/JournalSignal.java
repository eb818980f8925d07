package io.troupe.engine.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pekko.actor.AbstractExtensionId;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.Extension;

/** Tells whoever listens in one actor system that it has stored events. */
public final class JournalSignal implements Extension {
  private static final Id ID = new Id();

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  private JournalSignal() {}

  /** The signal of an actor system. */
  public static JournalSignal of(ClassicActorSystemProvider system) {
    return ID.get(system);
  }

  /** Says that events have been committed; called on a database thread. */
  public void written() {
    listeners.forEach(Runnable::run);
  }

  /** Adds a listener, which must neither block nor throw. */
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  void forget(Runnable listener) {
    listeners.remove(listener);
  }

  private static final class Id extends AbstractExtensionId<JournalSignal> {
    @Override
    public JournalSignal createExtension(ExtendedActorSystem system) {
      return new JournalSignal();
    }
  }
}
