package io.troupe.http;

import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.processes.coachquestion.CoachQuestions;
import io.troupe.engine.runtime.Engine;
import io.troupe.engine.runtime.History;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.projections.runtime.ReadModels;
import java.time.Clock;

/**
 * What the routes are served from.
 *
 * @param engine the entities
 * @param history what entities were before
 * @param readModels the lists and sums
 * @param followers the processes, to wait for one
 * @param vault keys of personal data
 * @param passwords hashes of passwords
 * @param tokens the access tokens that are issued
 * @param coach questions to the coach
 * @param clock the present
 */
public record Backend(
    Engine engine,
    History history,
    ReadModels readModels,
    Followers followers,
    Vault vault,
    Passwords passwords,
    AccessTokens tokens,
    CoachQuestions coach,
    Clock clock) {}
