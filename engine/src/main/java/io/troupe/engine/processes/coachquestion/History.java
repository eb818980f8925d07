package io.troupe.engine.processes.coachquestion;

import io.troupe.engine.ai.coach.Turn;
import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.TenantId;
import java.util.List;
import java.util.stream.Stream;

/** Opens what was said before. */
record History(Vault vault, TenantId tenant) {
  /** Earlier turns that can be of use to a model. */
  private static final int MOST_TURNS = 10;

  /** The latest answered exchanges, the eldest first. */
  List<Turn> turns(List<Exchange> exchanges) {
    var answered = exchanges.stream().filter(it -> it.answer() != null).toList();
    return answered.stream()
        .skip(Math.max(0, answered.size() - MOST_TURNS))
        .flatMap(this::turn)
        .toList();
  }

  private Stream<Turn> turn(Exchange exchange) {
    var question = vault.open(tenant, exchange.question(), String.class);
    return question.map(text -> new Turn(text, answer(exchange))).stream();
  }

  /** The answer's text; empty when there is none, or when the person is erased. */
  String answer(Exchange exchange) {
    var answer = exchange.answer();
    return answer == null ? "" : vault.open(tenant, answer, String.class).orElse("");
  }
}
