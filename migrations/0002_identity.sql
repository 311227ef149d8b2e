-- Ways in: who works here, sessions, links into one page, and the tries to show who one is.

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    is_active BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Single-use ways in for staff. Only the hash of the token is kept.
CREATE TABLE staff_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    token_hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE UNIQUE INDEX staff_invitations_token ON staff_invitations (token_hash);

-- Links that open one task for one patient. The patient is never locked out; a link may die.
CREATE TABLE smart_links (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    patient TEXT NOT NULL,
    refill TEXT,
    message TEXT,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_because TEXT,
    failures BIGINT NOT NULL
);
CREATE UNIQUE INDEX smart_links_token ON smart_links (token_hash);
CREATE INDEX smart_links_patient ON smart_links (patient, created_at);

-- Devices on which somebody has shown, for that link, who they are.
CREATE TABLE link_devices (
    link TEXT NOT NULL,
    device_hash TEXT NOT NULL,
    patient TEXT NOT NULL,
    proven_at BIGINT NOT NULL,
    PRIMARY KEY (link, device_hash)
);
CREATE INDEX link_devices_patient ON link_devices (patient, proven_at);

-- Each time somebody with an old link asked for a new one, as far as it was granted.
CREATE TABLE link_requests (
    id TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL,
    patient TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX link_requests_patient ON link_requests (patient, asked_at);

-- Each try to show who one is. The date that was typed is not kept.
CREATE TABLE identity_checks (
    id TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL,
    patient TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_match BIGINT NOT NULL
);
CREATE INDEX identity_checks_patient ON identity_checks (patient, at);

-- Who is in. A visit is somebody who opened a link; a matched one has shown a date of birth too.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    level TEXT NOT NULL,
    staff TEXT,
    patient TEXT,
    link TEXT,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_patient ON sessions (patient) WHERE patient IS NOT NULL AND ended_at IS NULL;
CREATE INDEX sessions_staff ON sessions (staff) WHERE staff IS NOT NULL AND ended_at IS NULL;

-- What a patient chose to know our pages by: a picture, words, or both, sealed. The words are in no message.
CREATE TABLE chosen_signs (
    patient TEXT NOT NULL PRIMARY KEY,
    sign {bytes} NOT NULL,
    -- Whether the page said that the picture goes along with texts.
    goes_along BIGINT NOT NULL,
    chosen_at BIGINT NOT NULL
) {clustered};
