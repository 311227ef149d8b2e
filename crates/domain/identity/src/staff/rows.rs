//! Staff and their invitations.

use store::sql;

sql! {
    INSERT: "
        INSERT INTO staff (id, name, role, is_active, created_at) VALUES ($1, $2, $3, 1, $4)";
    FIND: "SELECT id, name, role, is_active FROM staff WHERE id = $1";
    ALL: "SELECT id, name, role, is_active FROM staff ORDER BY name, id";
    INVITE: "
        INSERT INTO staff_invitations (id, staff, token_hash, expires_at) VALUES ($1, $2, $3, $4)";
    PENDING: "
        SELECT id, staff FROM staff_invitations
        WHERE token_hash = $1 AND used_at IS NULL AND $2 < expires_at";
    USE: "UPDATE staff_invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
}
