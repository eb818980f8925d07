-- One key a person, wrapped by the master key. A destroyed key leaves its row as a tombstone.
-- The row ('*', 'lookup') is the installation's key for keyed hashes; '*' is no tenant.
CREATE TABLE person_key (
  tenant_id     VARCHAR(64)  NOT NULL,
  person_id     VARCHAR(64)  NOT NULL,
  wrapped       VARCHAR(128),
  master_key_id VARCHAR(16),
  created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
  destroyed_at  TIMESTAMP WITH TIME ZONE,
  PRIMARY KEY (tenant_id, person_id),
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
  CHECK ((wrapped IS NULL) = (master_key_id IS NULL))
);
