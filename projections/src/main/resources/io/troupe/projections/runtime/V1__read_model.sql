-- Every generation of every read model there has been; numbers are never used again.
CREATE TABLE read_model (
  name VARCHAR(40) NOT NULL,
  generation INTEGER NOT NULL,
  version INTEGER NOT NULL,
  state VARCHAR(10) NOT NULL,
  dropped BOOLEAN DEFAULT FALSE NOT NULL,
  started_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  changed_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (name, generation)
);
