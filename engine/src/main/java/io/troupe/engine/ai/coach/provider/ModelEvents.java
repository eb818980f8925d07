package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/**
 * Passes a response's events to the library, and notices the two things it lets slip: an error that
 * an OpenAI-compatible server sends as an ordinary event, and a response that simply ends.
 */
record ModelEvents(ServerSentEventListener library, Runnable afterLastEvent)
    implements ServerSentEventListener {

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    library.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    if (isError(event)) {
      library.onError(new IllegalStateException("the provider reported an error in its stream"));
    } else {
      library.onEvent(event, context);
    }
  }

  @Override
  public void onError(Throwable error) {
    library.onError(error);
  }

  @Override
  public void onClose() {
    library.onClose();
    afterLastEvent.run();
  }

  private static boolean isError(ServerSentEvent event) {
    var data = event.data();
    return data != null && data.startsWith("{\"error\"");
  }
}
