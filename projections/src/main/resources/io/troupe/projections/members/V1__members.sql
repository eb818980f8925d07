CREATE TABLE member (
  tenant_id VARCHAR(64) NOT NULL,
  account_id VARCHAR(64) NOT NULL,
  name_person VARCHAR(64) NOT NULL,
  name_sealed VARCHAR(65536) NOT NULL,
  email_person VARCHAR(64) NOT NULL,
  email_sealed VARCHAR(65536) NOT NULL,
  login_name VARCHAR(64) NOT NULL,
  roles VARCHAR(4000) NOT NULL,
  status VARCHAR(10) NOT NULL,
  joined_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, account_id)
);

CREATE INDEX member_by_age ON member (tenant_id, joined_at, account_id);
