-- The tables after the last migration. Made by `cargo x schema`; no program runs it.

CREATE TABLE store_settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- The pharmacy's key, wrapped by the root key.
CREATE TABLE pharmacy_keys (
    pharmacy TEXT NOT NULL,
    version BIGINT NOT NULL,
    wrapped {bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (pharmacy, version)
);

-- Each patient's key, wrapped by the pharmacy's. Destroying a row erases the patient.
CREATE TABLE patient_keys (
    patient TEXT NOT NULL,
    version BIGINT NOT NULL,
    wrapped {bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (patient, version)
) {clustered};

-- What must happen. Rows lie in the order in which they fall due. A leased job is one that falls due again when its lease ends, so that a job whose worker died needs no rescue of its own.
CREATE TABLE jobs (
    due_at BIGINT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT,
    key TEXT,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    wanted_at BIGINT NOT NULL,
    leased_by TEXT,
    PRIMARY KEY (due_at, id)
) {clustered};
CREATE UNIQUE INDEX jobs_key ON jobs (key) WHERE key IS NOT NULL AND leased_by IS NULL;
CREATE INDEX jobs_lane_leased ON jobs (lane) WHERE leased_by IS NOT NULL;

-- Jobs that kept failing, waiting for a person.
CREATE TABLE parked_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    lane TEXT,
    key TEXT,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    reason TEXT NOT NULL,
    parked_at BIGINT NOT NULL
);

-- Claims are taken one worker at a time, so that no two ever see the same lane as free.
CREATE TABLE claim_gate (
    id BIGINT NOT NULL PRIMARY KEY
);

-- What recurs, and until when it has been done.
CREATE TABLE schedules (
    name TEXT NOT NULL PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- What happened. Ids and states only.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    patient TEXT,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    at BIGINT NOT NULL
) {clustered};

-- Who did or saw what. Inserted unchained; the sealer gives number and hash within a second.
CREATE TABLE audit_entries (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT,
    act TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT,
    patient TEXT,
    details TEXT
) {clustered};
CREATE INDEX audit_entries_patient ON audit_entries (patient, id) WHERE patient IS NOT NULL;

-- Number, entry and chained hash, appended by the one sealer.
CREATE TABLE audit_chain (
    number BIGINT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_chain_entry ON audit_chain (entry);

-- The consent ledger. Rows are only ever added.
CREATE TABLE consents (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- The address by its blind index: agreement belongs to the number, not to our row of it.
    address_token TEXT NOT NULL,
    address {bytes} NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL,
    language TEXT NOT NULL,
    evidence {bytes},
    given_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT
);
CREATE INDEX consents_of_patient ON consents (patient, id);

-- The last line of the ledger for each purpose on each address: what a decision reads.
CREATE TABLE consent_standings (
    patient TEXT NOT NULL,
    address_token TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    consent TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (patient, address_token, channel, purpose)
) {clustered};

-- What a patient wants of us beside consent, and where the thread stands.
CREATE TABLE contact_policies (
    patient TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT,
    -- Allowed minutes of each weekday, Monday first: `540-1200,540-1200,..`, `-` for a silent day.
    hours TEXT,
    -- An emergency was read: no automatic word until a person has looked.
    automation_paused_at BIGINT,
    clarified_at BIGINT,
    changed_at BIGINT NOT NULL
) {clustered};

-- The hold switch of the whole pharmacy: one row at most, named 1.
CREATE TABLE contact_holds (
    id BIGINT NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    until_at BIGINT,
    because TEXT NOT NULL,
    held_at BIGINT NOT NULL,
    actor TEXT
);

-- A number that said stop stays stopped even when we do not know whose it is, or learn it later.
CREATE TABLE address_stops (
    address_token TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT NOT NULL
) {clustered};

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    template TEXT NOT NULL,
    purpose TEXT NOT NULL,
    class TEXT NOT NULL,
    counting TEXT NOT NULL,
    refill TEXT,
    run TEXT,
    reply TEXT,
    -- initiated, answer, stop-confirmation or requested; the last three name where to.
    occasion TEXT NOT NULL,
    occasion_point TEXT,
    occasion_channel TEXT,
    occasion_at BIGINT,
    only_channel TEXT,
    open_count BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    expires_at BIGINT,
    -- waiting (to be decided), sending (see its delivery), closed (see outcome and its delivery).
    state TEXT NOT NULL,
    outcome TEXT,
    language TEXT,
    delivery TEXT,
    -- What the last decision that was not to send said.
    rule TEXT,
    wait_until_at BIGINT,
    closed_at BIGINT
);
CREATE UNIQUE INDEX messages_idempotency_key ON messages (idempotency_key);
CREATE INDEX messages_of_patient ON messages (patient, id);

-- Every decision but the one to send under fence 1, which its delivery keeps.
CREATE TABLE decisions (
    message TEXT NOT NULL,
    id TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    facts TEXT NOT NULL,
    until_at BIGINT,
    PRIMARY KEY (message, id)
) {clustered};

CREATE TABLE deliveries (
    -- Also the idempotency key towards the carrier.
    id TEXT NOT NULL PRIMARY KEY,
    message TEXT NOT NULL,
    patient TEXT NOT NULL,
    channel TEXT NOT NULL,
    contact_point TEXT NOT NULL,
    provider TEXT NOT NULL,
    provider_id TEXT,
    status TEXT NOT NULL,
    class TEXT NOT NULL,
    fence BIGINT NOT NULL,
    lease_until_at BIGINT,
    tries BIGINT NOT NULL,
    first_sent_at BIGINT,
    unknowns BIGINT NOT NULL,
    in_doubt BIGINT NOT NULL,
    maybe_duplicate BIGINT NOT NULL,
    lookup_nothing BIGINT NOT NULL,
    -- Null for what uses up no limit, and for what was certainly not sent.
    counted_at BIGINT,
    counting TEXT NOT NULL,
    rule TEXT NOT NULL,
    facts TEXT NOT NULL,
    basis TEXT NOT NULL,
    consent TEXT,
    language TEXT NOT NULL,
    segments BIGINT NOT NULL,
    body_hash TEXT NOT NULL,
    body {bytes} NOT NULL,
    decided_at BIGINT NOT NULL,
    accepted_at BIGINT,
    settled_at BIGINT,
    code TEXT
);
CREATE UNIQUE INDEX deliveries_provider_id ON deliveries (provider, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX deliveries_counted ON deliveries (patient, counted_at, counting, message) WHERE counted_at IS NOT NULL;

-- Receipts that came before the answer they belong to was noted, or for nothing we know.
CREATE TABLE early_receipts (
    provider TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    status TEXT NOT NULL,
    code TEXT,
    refusal TEXT,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (provider, provider_id, status)
) {clustered};

CREATE TABLE replies (
    id TEXT NOT NULL PRIMARY KEY,
    vendor TEXT NOT NULL,
    vendor_id TEXT NOT NULL,
    -- Null while nobody, or more than one, may have written it. Sealed with the pharmacy's key then.
    patient TEXT,
    contact_point TEXT,
    address_token TEXT NOT NULL,
    sender {bytes} NOT NULL,
    body {bytes} NOT NULL,
    received_at BIGINT NOT NULL,
    carrier_confirmed_stop BIGINT NOT NULL,
    -- received, understood or handed-over (to a person).
    state TEXT NOT NULL,
    intent TEXT,
    confidence TEXT,
    rule TEXT,
    refill TEXT,
    interpreted_at BIGINT
);
CREATE UNIQUE INDEX replies_vendor_id ON replies (vendor, vendor_id);
CREATE INDEX replies_of_patient ON replies (patient, received_at) WHERE patient IS NOT NULL;
CREATE INDEX replies_of_address ON replies (address_token, received_at);

-- Never changed and never deleted: runs stay with the version they began with.
CREATE TABLE journey_versions (
    -- SHA-256 of the text.
    version TEXT NOT NULL PRIMARY KEY,
    journey TEXT NOT NULL,
    -- `shipped` with the program, or `pharmacy`.
    origin TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);

-- The version with which new runs begin.
CREATE TABLE journeys (
    name TEXT NOT NULL PRIMARY KEY,
    version TEXT NOT NULL,
    published_at BIGINT NOT NULL
);

CREATE TABLE runs (
    id TEXT NOT NULL PRIMARY KEY,
    journey TEXT NOT NULL,
    definition_version TEXT NOT NULL,
    patient TEXT NOT NULL,
    refill TEXT NOT NULL,
    -- 1 for the first run of a refill; a refill that is taken up again after a pause gets another.
    round BIGINT NOT NULL,
    -- The step at which the run waits; none once it is over.
    step TEXT,
    wait BIGINT NOT NULL,
    due_at BIGINT,
    arrived_at BIGINT NOT NULL,
    has_spoken BIGINT NOT NULL,
    is_answered BIGINT NOT NULL,
    is_stopped BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    end_reason TEXT
);
CREATE UNIQUE INDEX runs_of_refill ON runs (refill, journey, round);
CREATE UNIQUE INDEX runs_one_open ON runs (refill, journey) WHERE ended_at IS NULL;
CREATE INDEX runs_of_patient ON runs (patient, id);
