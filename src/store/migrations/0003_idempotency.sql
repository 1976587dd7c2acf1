-- Answers to requests that carried an Idempotency-Key, kept for seven days.
CREATE TABLE idempotency_key (
    practice {id} NOT NULL REFERENCES practice (practice),
    key {text} NOT NULL,
    request {bytes} NOT NULL,       -- keyed hash of who asked and what
    status {integer} NOT NULL,
    answer {text} NOT NULL,
    made_at {integer} NOT NULL,
    PRIMARY KEY (practice, key)
) {large_rows};
CREATE INDEX idempotency_key_by_age ON idempotency_key (practice, made_at);
