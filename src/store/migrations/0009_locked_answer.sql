-- What was answered is kept locked with the key beside the data file: it may hold what is told
-- once, such as a link. Answers of before stay as they were, for their seven days.
ALTER TABLE idempotency_key ADD COLUMN locked {bytes};
