//! Smart links and the devices they were proven on.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO smart_links
            (id, token_hash, patient, refill, message, language, created_at, expires_at, failures)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)";
    BY_TOKEN: "
        SELECT id, patient, refill, language, expires_at, closed_at, failures, message,
               created_at
        FROM smart_links WHERE token_hash = $1";
    BY_ID: "
        SELECT id, patient, refill, language, expires_at, closed_at, failures, message,
               created_at
        FROM smart_links WHERE id = $1";
    CLOSE: "
        UPDATE smart_links SET closed_at = $2, closed_because = $3
        WHERE id = $1 AND closed_at IS NULL";
    CLOSE_OF_PATIENT: "
        UPDATE smart_links SET closed_at = $2, closed_because = $3
        WHERE patient = $1 AND closed_at IS NULL";
    /// Of an app's own links, which are about no message and no refill, all but the newest.
    CLOSE_OLD_APPS: "
        UPDATE smart_links SET closed_at = $2, closed_because = $3
        WHERE patient = $1 AND closed_at IS NULL AND refill IS NULL AND message IS NULL
          AND id NOT IN (
              SELECT id FROM smart_links
              WHERE patient = $1 AND closed_at IS NULL AND refill IS NULL AND message IS NULL
              ORDER BY id DESC LIMIT $4)";
    PROLONG: "
        UPDATE smart_links SET expires_at = $3
        WHERE patient = $1 AND message = $2 AND closed_at IS NULL AND expires_at < $3";
    FAILED: "UPDATE smart_links SET failures = failures + 1 WHERE id = $1 RETURNING failures";
    /// A patient's first link stands for all of them: whoever counts over them holds it.
    ENTER_GATE: "
        SELECT id FROM smart_links WHERE patient = $1
        ORDER BY created_at, id LIMIT 1 {for_update}";
    ASK: "INSERT INTO link_requests (id, link, patient, asked_at) VALUES ($1, $2, $3, $4)";
    ASKED_SINCE: "SELECT count(*) FROM link_requests WHERE patient = $1 AND $2 < asked_at";
    OPEN: "
        SELECT count(*) FROM smart_links
        WHERE patient = $1 AND closed_at IS NULL AND $2 < expires_at";
    PROVE: "
        INSERT INTO link_devices (link, device_hash, patient, proven_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (link, device_hash) DO UPDATE SET proven_at = excluded.proven_at";
    PROVEN: "SELECT proven_at FROM link_devices WHERE link = $1 AND device_hash = $2";
    FORGET_DEVICE: "DELETE FROM link_devices WHERE link = $1 AND device_hash = $2";
    DEVICES_SINCE: "
        SELECT count(DISTINCT device_hash) FROM link_devices
        WHERE patient = $1 AND $2 <= proven_at AND device_hash <> $3";
}
