CREATE TABLE timeline_event (
  tenant_id VARCHAR(64) NOT NULL,
  entity_type VARCHAR(64) NOT NULL,
  entity_id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  event VARCHAR(100) NOT NULL,
  content TEXT NOT NULL,
  principal_kind VARCHAR(10) NOT NULL,
  principal_name VARCHAR(64) NOT NULL,
  command_id VARCHAR(64) NOT NULL,
  cause VARCHAR(300),
  trace VARCHAR(64) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  journal_transaction BIGINT NOT NULL,
  journal_ordering BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, entity_type, entity_id, version)
);

CREATE INDEX timeline_of_trace
  ON timeline_event (tenant_id, trace, journal_transaction, journal_ordering);
