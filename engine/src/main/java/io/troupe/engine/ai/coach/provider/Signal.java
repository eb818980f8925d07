package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.ChatResponse;

/** What can happen next to an answer under way. */
sealed interface Signal {

  record Text(String delta) implements Signal {}

  record Completed(ChatResponse response) implements Signal {}

  record Failed(Throwable error) implements Signal {}

  record Cancelled() implements Signal {}

  record TimedOut() implements Signal {}
}
