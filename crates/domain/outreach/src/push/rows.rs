//! How the keys towards push services are kept: one row, whose secret is sealed.

use kernel::Result;
use store::{Place, Tx, sql};

use super::Keys;

sql! {
    KEEP: "
        INSERT INTO push_keys (id, public_key, secret, made_at) VALUES (1, $1, $2, $3)
        ON CONFLICT (id) DO NOTHING";
    KEYS: "SELECT public_key, secret FROM push_keys WHERE id = 1";
}

fn place() -> Place {
    Place::new("push_keys", 1, "secret")
}

pub(super) fn keep_keys(tx: &mut Tx<'_>, made: &Keys) -> Result<()> {
    let sealed = tx.seal_for_pharmacy(place(), &made.secret);
    let now = tx.now();
    tx.execute(&KEEP, &[made.public.as_str().into(), sealed.into(), now.into()]).map(drop)
}

pub(super) fn keys(tx: &mut Tx<'_>) -> Result<Option<Keys>> {
    let found: Option<(String, Vec<u8>)> =
        tx.find(&KEYS, &[], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let Some((public, sealed)) = found else { return Ok(None) };
    Ok(Some(Keys { secret: tx.open_for_pharmacy(place(), &sealed)?, public }))
}
