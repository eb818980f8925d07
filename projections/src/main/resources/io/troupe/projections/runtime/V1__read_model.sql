-- Every generation of every read model there has been; numbers are never used again.
-- CASE, not IN or OR: H2 2.4 checks those in the session that made the table, and fails when it ends.
CREATE TABLE read_model (
  name VARCHAR(40) NOT NULL,
  generation INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state VARCHAR(10) NOT NULL CHECK (
    CASE state
      WHEN 'BUILDING' THEN TRUE
      WHEN 'RUNNING' THEN TRUE
      WHEN 'RETIRED' THEN TRUE
      ELSE FALSE
    END),
  dropped BOOLEAN DEFAULT FALSE NOT NULL,
  events BIGINT DEFAULT 0 NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (name, generation)
);
