-- Practices, and everything kept about their clients. A record's content is the JSON of its kind;
-- record holds what is current, record_version what was before it.
CREATE TABLE practice (
    practice {id} NOT NULL,
    slug {text} NOT NULL,
    name {text} NOT NULL,
    made_at {integer} NOT NULL,
    PRIMARY KEY (practice)
) {small_rows};
CREATE UNIQUE INDEX practice_by_slug ON practice (slug);

CREATE TABLE record (
    practice {id} NOT NULL REFERENCES practice (practice),
    kind {text} NOT NULL,
    id {id} NOT NULL,
    client {id} NOT NULL,           -- whose record it is; a client's own is its id
    version {integer} NOT NULL,     -- from 1
    changed_at {integer} NOT NULL,  -- milliseconds since 1970, UTC
    changed_by {id} NOT NULL,
    why {text} NOT NULL,
    removed {integer} NOT NULL,     -- 1: taken away, its last content is kept
    content {text} NOT NULL,
    PRIMARY KEY (practice, kind, id)
) {large_rows};
CREATE INDEX record_of_client ON record (practice, client, kind, id);

CREATE TABLE record_version (
    practice {id} NOT NULL,
    kind {text} NOT NULL,
    id {id} NOT NULL,
    version {integer} NOT NULL,
    changed_at {integer} NOT NULL,
    changed_by {id} NOT NULL,
    why {text} NOT NULL,
    removed {integer} NOT NULL,
    content {text} NOT NULL,
    PRIMARY KEY (practice, kind, id, version),
    FOREIGN KEY (practice, kind, id) REFERENCES record (practice, kind, id)
) {large_rows};

-- What a record is found by: folded names, telephone digits, the episode it belongs to.
CREATE TABLE record_term (
    practice {id} NOT NULL,
    kind {text} NOT NULL,
    id {id} NOT NULL,
    field {text} NOT NULL,
    term {text} NOT NULL,
    PRIMARY KEY (practice, kind, id, field, term),
    FOREIGN KEY (practice, kind, id) REFERENCES record (practice, kind, id) ON DELETE CASCADE
) {small_rows};
CREATE INDEX record_by_term ON record_term (practice, kind, field, term, id);
