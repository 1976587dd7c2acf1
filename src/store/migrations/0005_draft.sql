-- What somebody has typed and not yet sent. No record: it has no versions and is not in the trail.
CREATE TABLE draft (
    practice {id} NOT NULL REFERENCES practice (practice),
    person {id} NOT NULL,           -- whose draft it is; nobody else is given it
    form {text} NOT NULL,
    changed_at {integer} NOT NULL,
    content {text} NOT NULL,
    PRIMARY KEY (practice, person, form)
) {large_rows};
