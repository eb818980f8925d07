CREATE TABLE thread (
  tenant_id VARCHAR(64) NOT NULL,
  thread_id VARCHAR(64) NOT NULL,
  owner_id VARCHAR(64) NOT NULL,
  journey_id VARCHAR(64),
  questions INTEGER NOT NULL,
  last_asked TIMESTAMP(6) WITH TIME ZONE,
  started_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, thread_id)
);

CREATE INDEX thread_of_owner ON thread (tenant_id, owner_id, started_at, thread_id);
