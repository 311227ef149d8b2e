//! The keyring's, the clock's and the schema's own rows.

use crate::sql;

sql! {
    NEWEST_PHARMACY_KEY: "
        SELECT pharmacy, version, wrapped FROM pharmacy_keys ORDER BY version DESC LIMIT 1";
    INSERT_PHARMACY_KEY: "
        INSERT INTO pharmacy_keys (pharmacy, version, wrapped, created_at) VALUES ($1, $2, $3, $4)";
    /// The one row says who may make the first key: whoever inserts it.
    CLAIM_FIRST_KEY: "
        INSERT INTO store_settings (name, value) VALUES ('first-key', 'made')
        ON CONFLICT (name) DO NOTHING";
    NEWEST_PATIENT_KEY: "
        SELECT version, wrapped FROM patient_keys WHERE patient = $1 ORDER BY version DESC LIMIT 1";
    INSERT_PATIENT_KEY: "
        INSERT INTO patient_keys (patient, version, wrapped, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (patient, version) DO NOTHING";
    READ_SETTING: "SELECT value FROM store_settings WHERE name = $1";
    WRITE_SETTING: "
        INSERT INTO store_settings (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    /// Whoever comes first decides, and everybody reads what that was.
    KEEP_FIRST: "
        INSERT INTO store_settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    APPLIED: "SELECT number, name, checksum FROM schema_versions ORDER BY number";
    INSERT_VERSION: "
        INSERT INTO schema_versions (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)";
}
