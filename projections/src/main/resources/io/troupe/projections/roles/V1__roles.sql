CREATE TABLE custom_role (
  tenant_id VARCHAR(64) NOT NULL,
  role_id VARCHAR(64) NOT NULL,
  name VARCHAR(100) NOT NULL,
  permissions VARCHAR(8000) NOT NULL,
  defined_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, role_id)
);

CREATE INDEX custom_role_by_age ON custom_role (tenant_id, defined_at, role_id);
