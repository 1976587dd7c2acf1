-- Passkeys: public keys only. The private ones never leave the devices.
CREATE TABLE passkey (
    practice {id} NOT NULL,
    credential {bytes} NOT NULL,    -- as the authenticator names it
    passkey {id} NOT NULL,          -- named so in lists
    person {id} NOT NULL,
    name {text} NOT NULL,           -- as the person calls the device
    key {bytes} NOT NULL,           -- public: x and y on P-256
    uses {integer} NOT NULL,        -- as the authenticator counts; 0: it does not
    made_at {integer} NOT NULL,
    used_at {integer} NOT NULL,     -- 0: never
    PRIMARY KEY (practice, credential),
    FOREIGN KEY (practice, person) REFERENCES person (practice, person)
) {small_rows};
CREATE INDEX passkey_of_person ON passkey (practice, person);
