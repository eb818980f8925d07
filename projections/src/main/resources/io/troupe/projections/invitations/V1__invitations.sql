CREATE TABLE invitation (
  tenant_id VARCHAR(64) NOT NULL,
  invitation_id VARCHAR(64) NOT NULL,
  account_id VARCHAR(64) NOT NULL,
  email_person VARCHAR(64) NOT NULL,
  email_sealed VARCHAR(65536) NOT NULL,
  invited_by VARCHAR(64) NOT NULL,
  status VARCHAR(10) NOT NULL,
  invited_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, invitation_id)
);

CREATE INDEX invitation_by_age ON invitation (tenant_id, invited_at, invitation_id);
