package io.troupe.bench.learners;

import io.troupe.bench.http.Tokens;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.TenantId;
import java.util.List;

/**
 * A company that has signed up and published its programme.
 *
 * @param admin the access token of its administrator
 * @param version of the programme that is published
 */
record Academy(
    TenantId tenant, Tokens admin, ProgramId program, int version, List<Mentor> mentors) {}
