package io.troupe.http.learning;

import io.troupe.http.Backend;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.people.Names;
import io.troupe.http.people.People;
import io.troupe.http.people.Sealing;
import io.troupe.http.tenancy.tenant.Today;
import io.troupe.projections.members.MembersQueries;
import org.apache.pekko.http.javadsl.server.Route;

/** Programmes, enrolments, journeys and reviews, each with what it is served from. */
public final class LearningRoutes {
  private final ProgramRoutes programs;
  private final EnrolmentRoutes enrolments;
  private final JourneyRoutes journeys;
  private final ReviewRoutes reviews;

  public LearningRoutes(Edge edge, Backend backend, Entities entities, Listings listings) {
    var sealing = new Sealing(backend.vault());
    var people = new People(entities, sealing);
    var names = new Names(new MembersQueries(listings.models()::query), sealing);
    var access = new JourneyAccess(entities);
    var submissions = new Submissions(sealing);
    var versions = new ProgramVersions(entities, backend.history());
    var pages = new JourneyPages(versions, submissions, people);
    var plans = new Plans(entities, new Today(entities, backend.clock()));
    var enrolling = new Enrolling(entities, people, backend.vault(), plans);
    programs = new ProgramRoutes(edge, entities, listings);
    enrolments = new EnrolmentRoutes(edge, entities, listings, enrolling);
    journeys =
        new JourneyRoutes(edge, entities, new JourneyList(listings, names), access, pages, sealing);
    reviews =
        new ReviewRoutes(
            edge,
            new ReviewQueue(listings, names, sealing),
            new Reviewing(entities, access, submissions, sealing));
  }

  public Route programs(Caller caller) {
    return programs.routes(caller);
  }

  public Route enrolments(Caller caller) {
    return enrolments.routes(caller);
  }

  public Route journeys(Caller caller) {
    return journeys.routes(caller);
  }

  public Route reviews(Caller caller) {
    return reviews.reviews(caller);
  }

  public Route submissions(Caller caller) {
    return reviews.submissions(caller);
  }
}
