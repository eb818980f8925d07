CREATE TABLE wallet_entry (
  tenant_id VARCHAR(64) NOT NULL,
  wallet_id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  subject_id VARCHAR(64) NOT NULL,
  amount BIGINT NOT NULL,
  balance_change BIGINT NOT NULL,
  available_change BIGINT NOT NULL,
  balance BIGINT NOT NULL,
  available BIGINT NOT NULL,
  reason VARCHAR(200),
  principal_kind VARCHAR(10) NOT NULL,
  principal_name VARCHAR(64) NOT NULL,
  happened_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, wallet_id, version)
);
