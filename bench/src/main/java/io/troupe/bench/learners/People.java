package io.troupe.bench.learners;

import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** All learners, and whose turn it is where not everybody can do everything at any moment. */
final class People {
  private final List<Learner> all;
  private final Queue<Learner> working;
  private final Queue<Learner> silent;
  private final Queue<Work> waiting = new ConcurrentLinkedQueue<>();

  /** Work that has been handed in. */
  record Work(Learner learner, String id) {}

  People(List<Learner> all) {
    this.all = List.copyOf(all);
    working = new ConcurrentLinkedQueue<>(all);
    silent = new ConcurrentLinkedQueue<>(all);
  }

  int count() {
    return all.size();
  }

  Learner anybody(SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  /** Somebody who has work to hand in, who is taken out until it is judged; null: nobody has. */
  @Nullable Learner takeWorking() {
    return working.poll();
  }

  /** Work that waits for its review, which is taken out; null: none does. */
  @Nullable Work takeWork() {
    return waiting.poll();
  }

  void handedIn(Work work) {
    waiting.add(work);
  }

  /** The work was judged: whoever is not through works on. */
  void judged(Learner learner, boolean approved) {
    if (approved) {
      learner.lesson().incrementAndGet();
    }
    if (!learner.isThrough()) {
      working.add(learner);
    }
  }

  /** Somebody with no question open, who is taken out until it is answered; null: nobody. */
  @Nullable Learner takeSilent() {
    return silent.poll();
  }

  void answered(Learner learner) {
    silent.add(learner);
  }
}
