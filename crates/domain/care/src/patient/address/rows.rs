//! Whether letters reach the address on record.

use kernel::{PatientId, Phi, Result};
use store::{Tx, sql};

sql! {
    TOKEN_OF: "SELECT address_token FROM patients WHERE id = $1";
    /// Only while it is on record: a letter may come back when the address is another already.
    CONDEMN_ADDRESS: "
        UPDATE patients SET bad_address_token = $3, updated_at = $2
         WHERE id = $1 AND address_token = $3
           AND address_token IS DISTINCT FROM bad_address_token";
    TRUST_ADDRESS: "
        UPDATE patients SET bad_address_token = NULL, updated_at = $2
         WHERE id = $1 AND bad_address_token IS NOT NULL";
}

/// By which an address is known again, and not read.
pub(crate) fn token(tx: &Tx<'_>, lines: Option<&Phi<String>>) -> Option<String> {
    lines.map(|lines| tx.index_token("postal", lines.reveal()))
}

/// The token of the address on record.
pub(super) fn known_token(tx: &mut Tx<'_>, id: PatientId) -> Result<Option<String>> {
    Ok(tx.find(&TOKEN_OF, &[id.into()], |row| row.get(0))?.flatten())
}

/// Marks an address as one that no letter reaches; false when it is so already, or is not on record.
pub(super) fn condemn(tx: &mut Tx<'_>, id: PatientId, token: &str) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&CONDEMN_ADDRESS, &[id.into(), now.into(), token.into()])? == 1)
}

/// Marks the address on record as good; false when it is so already.
pub(super) fn trust(tx: &mut Tx<'_>, id: PatientId) -> Result<bool> {
    let now = tx.now();
    Ok(tx.execute(&TRUST_ADDRESS, &[id.into(), now.into()])? == 1)
}
