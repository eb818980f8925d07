package io.troupe.http.learning;

import static org.apache.pekko.http.javadsl.server.Directives.concat;

import io.troupe.http.Backend;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.people.People;
import io.troupe.http.people.Sealing;
import org.apache.pekko.http.javadsl.server.Route;

/** Programmes, enrolments, journeys and reviews, each with what it is served from. */
public final class LearningRoutes {
  private final ProgramRoutes programs;
  private final EnrolmentRoutes enrolments;
  private final JourneyRoutes journeys;
  private final ReviewRoutes reviews;

  public LearningRoutes(Edge edge, Backend backend, Entities entities) {
    var sealing = new Sealing(backend.vault());
    var people = new People(entities, sealing);
    var access = new JourneyAccess(entities);
    var submissions = new Submissions(sealing);
    var versions = new ProgramVersions(entities, backend.history());
    var pages = new JourneyPages(versions, submissions, people);
    var plans = new Plans(entities, backend.clock());
    programs = new ProgramRoutes(edge, entities);
    enrolments =
        new EnrolmentRoutes(
            edge, entities, new Enrolling(entities, people, backend.vault(), plans));
    journeys = new JourneyRoutes(edge, entities, access, pages, sealing);
    reviews =
        new ReviewRoutes(edge, new Reviewing(entities, access, submissions, sealing));
  }

  public Route routes(Caller caller) {
    return concat(
        programs.routes(caller),
        enrolments.routes(caller),
        journeys.routes(caller),
        reviews.routes(caller));
  }
}
