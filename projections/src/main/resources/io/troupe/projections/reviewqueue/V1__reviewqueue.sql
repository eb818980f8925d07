-- Work that waits; gone with the verdict.
CREATE TABLE submission (
  tenant_id VARCHAR(64) NOT NULL,
  submission_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  lesson_id VARCHAR(64) NOT NULL,
  lesson_title VARCHAR(200) NOT NULL,
  learner_id VARCHAR(64) NOT NULL,
  mentor_id VARCHAR(64),
  text_person VARCHAR(64) NOT NULL,
  text_sealed VARCHAR(65536) NOT NULL,
  submitted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, submission_id)
);

CREATE INDEX submission_by_age ON submission (tenant_id, submitted_at, submission_id);
CREATE INDEX submission_of_mentor ON submission (tenant_id, mentor_id, submitted_at, submission_id);
CREATE INDEX submission_on_journey ON submission (tenant_id, journey_id);

-- What a submission does not say itself.
CREATE TABLE journey (
  tenant_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  learner_id VARCHAR(64) NOT NULL,
  mentor_id VARCHAR(64),
  PRIMARY KEY (tenant_id, journey_id)
);

CREATE TABLE journey_lesson (
  tenant_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64) NOT NULL,
  lesson_id VARCHAR(64) NOT NULL,
  lesson_title VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, journey_id, lesson_id)
);

CREATE TABLE program_title (
  tenant_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, program_id)
);
