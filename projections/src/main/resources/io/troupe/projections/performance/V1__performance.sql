CREATE TABLE performance (
  tenant_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64) NOT NULL,
  learner_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  lessons INTEGER NOT NULL,
  unlocked INTEGER NOT NULL,
  done INTEGER NOT NULL,
  submitted INTEGER NOT NULL,
  approved INTEGER NOT NULL,
  sent_back INTEGER NOT NULL,
  scores INTEGER NOT NULL,
  score_sum INTEGER NOT NULL,
  last_seen TIMESTAMP(6) WITH TIME ZONE,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, journey_id)
);

CREATE INDEX performance_by_age ON performance (tenant_id, started_at, journey_id);
CREATE INDEX performance_in_program ON performance (tenant_id, program_id, started_at, journey_id);
CREATE INDEX performance_of_learner ON performance (tenant_id, learner_id, started_at, journey_id);

CREATE TABLE program_title (
  tenant_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, program_id)
);
