-- Journeys: the definitions that were ever in use, by their content, and one row for each patient in
-- a journey. No health data: ids, steps and instants.

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
-- However often a start is told, a refill has one run at a time.
CREATE UNIQUE INDEX runs_of_refill ON runs (refill, journey, round);
CREATE UNIQUE INDEX runs_one_open ON runs (refill, journey) WHERE ended_at IS NULL;
CREATE INDEX runs_of_patient ON runs (patient, id);
