CREATE TABLE journey (
  tenant_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  program_version INTEGER NOT NULL,
  learner_id VARCHAR(64) NOT NULL,
  mentor_id VARCHAR(64),
  status VARCHAR(10) NOT NULL,
  unlocked INTEGER NOT NULL,
  lessons INTEGER NOT NULL,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, journey_id)
);

CREATE INDEX journey_by_age ON journey (tenant_id, started_at, journey_id);
CREATE INDEX journey_of_learner ON journey (tenant_id, learner_id, started_at, journey_id);
CREATE INDEX journey_of_mentor ON journey (tenant_id, mentor_id, started_at, journey_id);

CREATE TABLE program_title (
  tenant_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, program_id)
);
