-- The trail: ids and hashes only, each entry chained to the one before by a keyed hash. The count
-- of folded reads may grow for a minute, so it has a seal of its own outside the chain.
CREATE TABLE audit (
    practice {id} NOT NULL,
    seq {integer} NOT NULL,         -- from 1, without a gap
    at {integer} NOT NULL,
    who {id} NOT NULL,
    action {text} NOT NULL,
    kind {text} NOT NULL,
    id {id} NOT NULL,
    client {id} NOT NULL,
    version {integer} NOT NULL,
    place {bytes} NOT NULL,         -- keyed hash of the address it came from
    content {bytes} NOT NULL,       -- keyed hash of what was written
    hash {bytes} NOT NULL,
    times {integer} NOT NULL,
    times_seal {bytes} NOT NULL,
    PRIMARY KEY (practice, seq)
) {small_rows};

CREATE TABLE audit_head (
    practice {id} NOT NULL REFERENCES practice (practice),
    seq {integer} NOT NULL,
    hash {bytes} NOT NULL,
    PRIMARY KEY (practice)
) {small_rows};
