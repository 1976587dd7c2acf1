-- Who may come in, and by what. Secrets are kept as hashes only; a second factor's secret, which
-- must be had again, is encrypted with a key outside this file.
CREATE TABLE person (
    practice {id} NOT NULL REFERENCES practice (practice),
    person {id} NOT NULL,
    name {text} NOT NULL,
    email {text} NOT NULL,          -- as it was given
    email_folded {text} NOT NULL,   -- as it is looked up
    roles {text} NOT NULL,          -- words with spaces between
    active {integer} NOT NULL,      -- 0: may not come in
    made_at {integer} NOT NULL,     -- milliseconds since 1970, UTC, as all moments
    password {text} NOT NULL,       -- Argon2id with its cost and salt; empty: none yet
    factor {bytes} NOT NULL,        -- encrypted secret of the second factor; empty: none
    factor_on {integer} NOT NULL,   -- 1: it is asked for
    factor_step {integer} NOT NULL, -- the last one that was accepted
    recovery {bytes} NOT NULL,      -- hashes of unused recovery codes, 32 bytes each
    PRIMARY KEY (practice, person)
) {small_rows};
CREATE UNIQUE INDEX person_by_email ON person (practice, email_folded);

CREATE TABLE session (
    practice {id} NOT NULL,
    secret {bytes} NOT NULL,        -- hash
    session {id} NOT NULL,          -- named so in lists, opens nothing
    person {id} NOT NULL,
    made_at {integer} NOT NULL,
    seen_at {integer} NOT NULL,     -- minutes old at most
    address {text} NOT NULL,        -- it was opened from; goes with the session
    PRIMARY KEY (practice, secret),
    FOREIGN KEY (practice, person) REFERENCES person (practice, person)
) {small_rows};
CREATE INDEX session_of_person ON session (practice, person);

CREATE TABLE token (
    practice {id} NOT NULL REFERENCES practice (practice),
    secret {bytes} NOT NULL,        -- hash
    token {id} NOT NULL,            -- the program in the audit
    name {text} NOT NULL,
    scopes {text} NOT NULL,
    made_at {integer} NOT NULL,
    revoked_at {integer} NOT NULL,  -- 0: it is good
    PRIMARY KEY (practice, secret)
) {small_rows};

CREATE TABLE link (
    practice {id} NOT NULL REFERENCES practice (practice),
    secret {bytes} NOT NULL,        -- hash
    person {id} NOT NULL,           -- zero: makes the owner
    expires_at {integer} NOT NULL,
    PRIMARY KEY (practice, secret)
) {small_rows};
