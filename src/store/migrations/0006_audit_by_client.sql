-- Who saw this client: the trail is asked for it while they wait.
CREATE INDEX audit_of_client ON audit (practice, client, seq);
