package io.troupe.engine.learning.program;

import java.util.List;

/**
 * A programme as learners get it.
 *
 * @param version 1 for the first publication, then one more each time
 */
public record Published(int version, String title, List<Module> modules) {
  public Published {
    modules = List.copyOf(modules);
  }

  boolean isOf(Outline outline) {
    return title.equals(outline.title()) && modules.equals(outline.modules());
  }
}
