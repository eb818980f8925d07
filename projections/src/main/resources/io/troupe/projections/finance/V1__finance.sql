CREATE TABLE invoice (
  tenant_id VARCHAR(64) NOT NULL,
  invoice_id VARCHAR(64) NOT NULL,
  customer_id VARCHAR(64) NOT NULL,
  currency VARCHAR(3) NOT NULL,
  total BIGINT NOT NULL,
  paid BIGINT NOT NULL,
  status VARCHAR(10) NOT NULL,
  issued_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (tenant_id, invoice_id)
);

CREATE INDEX invoice_by_age ON invoice (tenant_id, issued_at, invoice_id);

-- due_so_far: this installment and those before it. Payments go to the earliest.
CREATE TABLE invoice_installment (
  tenant_id VARCHAR(64) NOT NULL,
  invoice_id VARCHAR(64) NOT NULL,
  due_on DATE NOT NULL,
  amount BIGINT NOT NULL,
  due_so_far BIGINT NOT NULL,
  PRIMARY KEY (tenant_id, invoice_id, due_on)
);
