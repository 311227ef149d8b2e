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
        SELECT i.id, i.staff FROM staff_invitations i JOIN staff s ON s.id = i.staff
        WHERE i.token_hash = $1 AND i.used_at IS NULL AND $2 < i.expires_at AND s.is_active = 1";
    DEACTIVATE: "UPDATE staff SET is_active = 0 WHERE id = $1 AND is_active = 1";
    CLOSE_INVITATIONS: "
        UPDATE staff_invitations SET used_at = $2 WHERE staff = $1 AND used_at IS NULL";
    USE: "UPDATE staff_invitations SET used_at = $2 WHERE id = $1 AND used_at IS NULL";
}
