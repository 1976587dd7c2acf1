-- What records occupy: a booking its practitioners, rooms and clients. Written with the record, and
-- the database itself refuses what overlaps within one place.
CREATE TABLE occupancy (
    practice {id} NOT NULL,
    resource {id} NOT NULL,
    place {integer} NOT NULL,       -- 0: the ordinary one
    begins {integer} NOT NULL,      -- milliseconds since 1970, UTC
    until {integer} NOT NULL,       -- outside; at most a day after it begins
    lapses {integer} NOT NULL,      -- 0: it does not
    kind {text} NOT NULL,           -- of the record that has it
    id {id} NOT NULL,
    PRIMARY KEY (practice, resource, begins, place),
    FOREIGN KEY (practice, kind, id) REFERENCES record (practice, kind, id) ON DELETE CASCADE,
    CHECK (until > begins AND until - begins <= 86400000 AND place >= 0)
) {small_rows};
CREATE INDEX occupancy_of_record ON occupancy (practice, kind, id);
{no_overlap_in_occupancy}

-- How often what a resource has occupied on a day (counted from 1970, UTC) has changed.
CREATE TABLE resource_day (
    practice {id} NOT NULL REFERENCES practice (practice),
    resource {id} NOT NULL,
    day {integer} NOT NULL,
    version {integer} NOT NULL,
    PRIMARY KEY (practice, resource, day)
) {small_rows};
