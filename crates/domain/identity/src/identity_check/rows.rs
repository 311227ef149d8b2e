//! Tries to show who one is.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO identity_checks (id, link, patient, at, is_match) VALUES ($1, $2, $3, $4, $5)";
    LAST_WRONG_ELSEWHERE: "
        SELECT max(at) FROM identity_checks
        WHERE patient = $1 AND $2 <= at AND is_match = 0 AND link <> $3";
    TRIES_SINCE: "SELECT count(*) FROM identity_checks WHERE patient = $1 AND $2 <= at";
}
