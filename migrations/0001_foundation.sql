-- What the house stands on: keys, settings, what must happen, what happened, who did or saw what.

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

-- What must happen. Rows lie in the order in which they fall due. A leased job is one that falls due
-- again when its lease ends, so that a job whose worker died needs no rescue of its own. Workers that
-- were lost are counted apart from tries that told of a failure.
CREATE TABLE jobs (
    due_at BIGINT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT,
    key TEXT,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    crashes BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    wanted_at BIGINT NOT NULL,
    leased_by TEXT,
    PRIMARY KEY (due_at, id)
) {clustered};
CREATE UNIQUE INDEX jobs_key ON jobs (key) WHERE key IS NOT NULL AND leased_by IS NULL;
CREATE INDEX jobs_lane_leased ON jobs (lane)
    WHERE leased_by IS NOT NULL AND lane IS NOT NULL;

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
INSERT INTO claim_gate (id) VALUES (1);

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

-- Who did or saw what. Inserted unchained; the sealer gives number and hash within a second. The stamp
-- is made with the pharmacy's key, as are the hashes of chain and head.
CREATE TABLE audit_entries (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT,
    act TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT,
    patient TEXT,
    details TEXT,
    stamp TEXT NOT NULL,
    -- 0 waits for the sealer, 1 is in the chain, 2 bears no stamp of ours.
    is_sealed BIGINT NOT NULL DEFAULT 0
) {clustered};
CREATE INDEX audit_entries_unsealed ON audit_entries (id) WHERE is_sealed = 0;
-- The sealer adds a second's entries to this one at once, which costs far less than one by one.
CREATE INDEX audit_entries_patient ON audit_entries (patient, id)
    WHERE patient IS NOT NULL AND is_sealed <> 0;

-- Number, entry and chained hash, appended by the one sealer.
CREATE TABLE audit_chain (
    number BIGINT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_chain_entry ON audit_chain (entry);

-- How far the chain reaches: one row, which the sealer of the moment holds.
CREATE TABLE audit_head (
    id BIGINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '');
