package io.troupe.engine.ai.coach.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import io.troupe.engine.ai.coach.CutCause;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void a_failure_means_what_lies_deepest_in_it() {
    assertThat(cause(new IOException("reset"))).isEqualTo(CutCause.CONNECTION_LOST);
    assertThat(cause(new HttpTimeoutException("slow"))).isEqualTo(CutCause.TIMEOUT);
    assertThat(cause(new ContentFilteredException("no"))).isEqualTo(CutCause.REFUSED);
    assertThat(cause(new IllegalStateException("?"))).isEqualTo(CutCause.PROVIDER_ERROR);
  }

  @Test
  void what_cannot_be_read_is_the_providers_fault_and_not_the_connections() {
    assertThat(cause(new JsonParseException(null, "odd"))).isEqualTo(CutCause.PROVIDER_ERROR);
  }

  @Test
  void a_description_names_types_and_status_and_no_message() {
    var error = new IllegalStateException("sk-secret", new HttpException(500, "sk-secret"));

    assertThat(Failures.describe(error)).isEqualTo("IllegalStateException < HttpException 500");
  }

  private static CutCause cause(Throwable root) {
    return Failures.cause(new RuntimeException(new RuntimeException(root)));
  }
}
