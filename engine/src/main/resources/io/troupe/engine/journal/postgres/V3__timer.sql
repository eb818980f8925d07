-- What entities wait for. A row is due at wake_at: first when its time comes, then at growing
-- pauses until the entity has acted on it and its event takes the row away.
CREATE TABLE timer (
  persistence_id VARCHAR(255) COLLATE "C" NOT NULL,
  timer_key VARCHAR(500) COLLATE "C" NOT NULL,
  due TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  wake_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (persistence_id, timer_key)
);

CREATE INDEX timer_wake_at ON timer (wake_at);
