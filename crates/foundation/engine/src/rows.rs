//! Jobs, schedules and events as they are kept.

use store::sql;

sql! {
    INSERT_JOB: "
        INSERT INTO jobs (due_at, id, kind, lane, key, payload, attempts, crashes, fence, wanted_at,
                          leased_by)
        VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 0, $1, NULL)
        ON CONFLICT (key) WHERE key IS NOT NULL AND leased_by IS NULL DO UPDATE
        SET due_at = excluded.due_at, id = excluded.id, kind = excluded.kind, lane = excluded.lane,
            payload = excluded.payload, attempts = 0, crashes = 0,
            wanted_at = excluded.wanted_at";
    CANCEL: "DELETE FROM jobs WHERE key = $1 AND leased_by IS NULL";
    /// One claimer at a time: two that looked at once could each see a lane as free.
    ENTER_GATE: "SELECT id FROM claim_gate WHERE id = 1 {for_update}";
    /// A leased job falls due again when its lease ends: its worker was lost, and told nothing. A lane
    /// with a running job waits. That is asked for by its value and with a sum, so that PostgreSQL looks
    /// for the lane instead of walking through all that is due later, and with `<>`, so that it
    /// expects few lanes to be held and does not sort all that is due. The last line is for a job that
    /// was postponed between being found and being taken.
    CLAIM_DUE: "
        UPDATE jobs SET due_at = $1, leased_by = $2, fence = fence + 1,
            attempts = attempts + CASE WHEN leased_by IS NULL THEN 1 ELSE 0 END,
            crashes = crashes + CASE WHEN leased_by IS NULL THEN 0 ELSE 1 END
        WHERE {rows_of due_at, id} FROM jobs
            WHERE due_at <= $3
              AND (lane IS NULL OR COALESCE((
                  SELECT 1 FROM jobs b
                  WHERE b.lane = jobs.lane AND b.leased_by IS NOT NULL AND $3 < b.due_at + 0
                  LIMIT 1), 0) <> 1)
            ORDER BY due_at, id LIMIT $4{end}
          AND due_at <= $3
        RETURNING id, due_at, kind, lane, key, payload, attempts, crashes, fence, wanted_at";
    FINISH: "
        DELETE FROM jobs WHERE due_at = $1 AND id = $2 AND fence = $3 AND leased_by IS NOT NULL";
    /// All that one claim took, and nothing else: no two claims have one name.
    FINISH_CLAIM: "DELETE FROM jobs WHERE due_at = $1 AND leased_by = $2";
    /// Back to waiting, unless its key was given to a newer job meanwhile.
    RELEASE: "
        UPDATE jobs SET due_at = $4, wanted_at = $4, leased_by = NULL, attempts = $5,
            crashes = $6
        WHERE due_at = $1 AND id = $2 AND fence = $3 AND leased_by IS NOT NULL
          AND (key IS NULL OR NOT EXISTS (
              SELECT 1 FROM jobs n WHERE n.key = jobs.key AND n.leased_by IS NULL))";
    INSERT_PARKED: "
        INSERT INTO parked_jobs (id, kind, lane, key, payload, attempts, reason, parked_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING";
    PARKED: "
        SELECT id, kind, attempts, reason, parked_at FROM parked_jobs
        ORDER BY parked_at DESC, id DESC LIMIT $1";
    WAITING: "SELECT count(*), min(due_at) FROM jobs";
    /// Names are in the order of time: the least is the oldest.
    WAITING_OF: "
        SELECT count(*), min(id), min(CASE WHEN leased_by IS NULL THEN due_at ELSE NULL END)
          FROM jobs WHERE kind = $1";
    /// In the order in which they fall due.
    FIRST_OF: "SELECT payload FROM jobs WHERE kind = $1 ORDER BY due_at, id LIMIT $2";
    /// What is due already and still waits is behind another of its lane, whose lease comes first.
    NEXT_DUE: "SELECT due_at FROM jobs WHERE $1 < due_at ORDER BY due_at, id LIMIT 1";
    /// The first that no lane holds back: what is claimed at `$1`, or falls due next.
    NEXT_CLAIMABLE: "
        SELECT j.due_at FROM jobs j
        WHERE j.lane IS NULL OR COALESCE((
            SELECT 1 FROM jobs b
            WHERE b.lane = j.lane AND b.leased_by IS NOT NULL AND $1 < b.due_at + 0
            LIMIT 1), 0) <> 1
        ORDER BY j.due_at, j.id LIMIT 1";
    SCHEDULES: "SELECT name, next_at FROM schedules";
    SET_SCHEDULE: "
        INSERT INTO schedules (name, next_at) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET next_at = excluded.next_at";
    INSERT_EVENT: "
        INSERT INTO events (id, kind, patient, subject, payload, at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    NEWEST_EVENT: "SELECT id FROM events ORDER BY id DESC LIMIT 1";
    EVENTS_AFTER: "SELECT kind, count(*) FROM events WHERE $1 < id GROUP BY kind";
}
