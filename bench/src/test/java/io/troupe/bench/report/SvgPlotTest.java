package io.troupe.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.bench.report.Plot.Panel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgPlotTest {
  private final Plot plot =
      Plot.of("a", "A & B", "wallets", Panel.of("commands a second", "shipped"))
          .add(0, 0, 1_000, 1_500)
          .add(0, 0, 10_000, 750)
          .add(0, 0, 100_000, 0);

  @Test
  void a_tenfold_is_the_same_step_across_everywhere() throws Exception {
    assertThat(attributes("cx")).containsExactly("80.0", "365.0", "650.0");
  }

  @Test
  void the_highest_tick_is_round_and_above_all_points() throws Exception {
    assertThat(SvgPlot.of(plot)).contains(">500<", ">1k<", ">1.5k<", ">2k<");
    assertThat(attributes("cy")).containsExactly("93.5", "149.8", "206.0");
  }

  private String[] attributes(String name) throws Exception {
    var bytes = SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8);
    var marks =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(bytes))
            .getElementsByTagName("circle");
    var values = new String[marks.getLength()];
    for (var at = 0; at < values.length; at++) {
      values[at] = ((Element) marks.item(at)).getAttribute(name);
    }
    return values;
  }
}
