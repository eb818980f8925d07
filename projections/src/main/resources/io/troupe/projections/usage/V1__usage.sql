CREATE TABLE usage_entry (
  tenant_id VARCHAR(64) NOT NULL,
  wallet_id VARCHAR(64) NOT NULL,
  version BIGINT NOT NULL,
  hold_id VARCHAR(64) NOT NULL,
  kind VARCHAR(200) NOT NULL,
  used_on DATE NOT NULL,
  credits BIGINT NOT NULL,
  uses INTEGER NOT NULL,
  used_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  -- The order of both listings; one index, as each costs every capture.
  PRIMARY KEY (tenant_id, used_on, wallet_id, kind, version)
);

CREATE TABLE tenant_zone (
  tenant_id VARCHAR(64) NOT NULL,
  time_zone VARCHAR(64) NOT NULL,
  PRIMARY KEY (tenant_id)
);
