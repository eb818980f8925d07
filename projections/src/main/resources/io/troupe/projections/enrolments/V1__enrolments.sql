CREATE TABLE enrolment (
  tenant_id VARCHAR(64) NOT NULL,
  enrolment_id VARCHAR(64) NOT NULL,
  learner_id VARCHAR(64) NOT NULL,
  name_person VARCHAR(64) NOT NULL,
  name_sealed VARCHAR(65536) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  mentor_id VARCHAR(64),
  status VARCHAR(10) NOT NULL,
  begun_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, enrolment_id)
);

CREATE INDEX enrolment_by_age ON enrolment (tenant_id, begun_at, enrolment_id);
CREATE INDEX enrolment_of_learner ON enrolment (tenant_id, learner_id, begun_at, enrolment_id);

CREATE TABLE enrolment_step (
  tenant_id VARCHAR(64) NOT NULL,
  enrolment_id VARCHAR(64) NOT NULL,
  step VARCHAR(20) NOT NULL,
  state VARCHAR(10) NOT NULL,
  result VARCHAR(64),
  code VARCHAR(64),
  PRIMARY KEY (tenant_id, enrolment_id, step)
);
