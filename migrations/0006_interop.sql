-- What other systems sent: the bytes as received, which record each document stands for, and what
-- could not be taken or resolved. Names of records are blind tokens; received bytes are sealed.

CREATE TABLE import_runs (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    files BIGINT NOT NULL,
    received BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT
);

-- Batches are taken one at a time, so that two imports of the same files never record a patient twice.
CREATE TABLE import_gate (
    id BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO import_gate (id) VALUES (1);

-- Every version of every document. Sealed with the patient's key where `patient` says whose it is,
-- with the pharmacy's where it does not.
CREATE TABLE source_documents (
    id TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    packing TEXT NOT NULL,
    patient TEXT,
    received {bytes} NOT NULL,
    received_at BIGINT NOT NULL,
    run TEXT NOT NULL
);
CREATE INDEX source_documents_record ON source_documents (record);

-- The newest version of each document, and the care record it tells of. `state`: taken (there is
-- such a record), kept (there is none, and none is expected), deferred (taken at the end of the
-- run), waiting (what it refers to has not been received).
CREATE TABLE source_records (
    token TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    document TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    patient TEXT,
    target TEXT,
    changed_at BIGINT
);
CREATE INDEX source_records_deferred ON source_records (source, resource_type, token)
    WHERE state = 'deferred';
CREATE INDEX source_records_waiting ON source_records (source, resource_type, token)
    WHERE state = 'waiting';
CREATE INDEX source_records_target ON source_records (target) WHERE target IS NOT NULL;

-- Every name of every record that others may refer to. Without a target the name is shared by two
-- records and means neither.
CREATE TABLE record_links (
    token TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    target TEXT,
    decides BIGINT NOT NULL,
    base TEXT
) {clustered};
CREATE INDEX record_links_target ON record_links (target) WHERE target IS NOT NULL;

-- References that led nowhere, and why. One row for each name that would resolve it.
CREATE TABLE unresolved_references (
    record TEXT NOT NULL,
    path TEXT NOT NULL,
    token TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_needed BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (record, path, token)
) {clustered};
CREATE INDEX unresolved_references_token ON unresolved_references (token, record);

-- What was refused: where and why, never what.
CREATE TABLE import_rejects (
    run TEXT NOT NULL,
    number BIGINT NOT NULL,
    file BIGINT NOT NULL,
    line BIGINT NOT NULL,
    path TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (run, number)
) {clustered};
