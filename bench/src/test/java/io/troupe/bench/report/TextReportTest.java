package io.troupe.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void a_table_is_markdown_with_columns_of_one_width() {
    var table = Table.of("Rates", "contender", "per s").row("one", 12_345.6).row("two", 7L);

    assertThat(TextReport.of(new Report("a", Map.of("b", "c"), List.of(table), List.of("d"))))
        .isEqualTo(
            """

            # a

            - b: c

            Rates

            | contender |  per s |
            | --------- | ------ |
            | one       | 12,346 |
            | two       |      7 |

            - d
            """);
  }
}
