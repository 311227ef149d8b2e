//! Whether letters reach the address on record.

use kernel::{PatientId, Phi, Result};
use store::{Tx, sql};

sql! {
    /// Only the address that is on record now: a letter may come back when it is another already.
    CONDEMN_ADDRESS: "
        UPDATE patients SET bad_address_token = address_token, updated_at = $2
         WHERE id = $1 AND address_token IS NOT NULL
           AND address_token IS DISTINCT FROM bad_address_token";
    TRUST_ADDRESS: "
        UPDATE patients SET bad_address_token = NULL, updated_at = $2
         WHERE id = $1 AND bad_address_token IS NOT NULL";
}

/// By which an address is known again, and not read.
pub(crate) fn token(tx: &Tx<'_>, lines: Option<&Phi<String>>) -> Option<String> {
    lines.map(|lines| tx.index_token("postal", lines.reveal()))
}

/// Marks the address on record as one that no letter reaches, or as good; false when it is so already.
pub(super) fn judge_address(tx: &mut Tx<'_>, id: PatientId, is_good: bool) -> Result<bool> {
    let statement = if is_good { &TRUST_ADDRESS } else { &CONDEMN_ADDRESS };
    let now = tx.now();
    Ok(tx.execute(statement, &[id.into(), now.into()])? == 1)
}
