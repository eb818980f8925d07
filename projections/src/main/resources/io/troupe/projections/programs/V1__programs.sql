CREATE TABLE program (
  tenant_id VARCHAR(64) NOT NULL,
  program_id VARCHAR(64) NOT NULL,
  title VARCHAR(200) NOT NULL,
  lessons INTEGER NOT NULL,
  published_version INTEGER,
  published_title VARCHAR(200),
  published_lessons INTEGER,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, program_id)
);

CREATE INDEX program_by_age ON program (tenant_id, created_at, program_id);
