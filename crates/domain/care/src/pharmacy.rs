//! The pharmacy's own profile: one row, open data. Everything that says "we" reads it.

mod rows;

use audit::Act;
use identity::{Permission, permit};
use kernel::{Day, Error, Language, PharmacyId, PhoneNumber, Result, Zone};
use store::{Statement, Tx};

use crate::refill::{
    delivery::{Shipping, Weekdays},
    jobs,
};

/// Who the pharmacy is and how it ships.
#[derive(Clone, Debug)]
pub struct PharmacyProfile {
    /// Its id, which also stands in the associated data of every sealed cell.
    pub id: PharmacyId,
    /// The name on the label.
    pub name: String,
    /// The number patients call.
    pub phone: PhoneNumber,
    /// Where its days begin and end.
    pub zone: Zone,
    /// The language of patients whose own is unknown.
    pub language: Language,
    /// What links begin with, without a slash at the end.
    pub link_base: String,
    /// The postal address on letters and mails.
    pub address: String,
    /// A colour as `#rrggbb`.
    pub brand_colour: String,
    /// How parcels leave and travel.
    pub shipping: Shipping,
}

/// A profile as it is written down.
#[derive(Clone, Debug)]
pub struct NewPharmacy {
    /// The name on the label.
    pub name: String,
    /// The number patients call.
    pub phone: PhoneNumber,
    /// Where its days begin and end.
    pub zone: Zone,
    /// The language of patients whose own is unknown.
    pub language: Language,
    /// What links begin with: `https://..`, or `http://` on loopback.
    pub link_base: String,
    /// The postal address.
    pub address: String,
    /// A colour as `#rrggbb`.
    pub brand_colour: String,
    /// Days a parcel is on the road, at most 10.
    pub transit_days: u8,
    /// Weekdays on which parcels leave.
    pub ship_days: Weekdays,
}

/// The longest transit that is believed, in days.
pub const LONGEST_TRANSIT: u8 = 10;

/// Writes the profile down, or replaces it.
///
/// Refused: `bad-pharmacy-name` (blank), `bad-link-base`, `bad-colour`, `bad-transit-days`.
pub fn establish(tx: &mut Tx<'_>, new: NewPharmacy) -> Result<PharmacyProfile> {
    permit(tx, Permission::ChangeSettings)?;
    let NewPharmacy { name, phone, zone, language, link_base, address, .. } = new;
    let name = name.trim().to_owned();
    let link_base = link_base.trim_end_matches('/').to_owned();
    for (is_good, code) in [
        (!name.is_empty(), "bad-pharmacy-name"),
        (is_link_base(&link_base), "bad-link-base"),
        (is_colour(&new.brand_colour), "bad-colour"),
        (new.transit_days <= LONGEST_TRANSIT, "bad-transit-days"),
    ] {
        if !is_good {
            return Err(Error::refused(code));
        }
    }
    let holidays = rows::holidays(tx)?;
    let shipping = Shipping { ship_days: new.ship_days, transit_days: new.transit_days, holidays };
    let profile = PharmacyProfile {
        id: tx.pharmacy(),
        name,
        phone,
        zone,
        language,
        link_base,
        address,
        brand_colour: new.brand_colour,
        shipping,
    };
    rows::upsert(tx, &profile)?;
    audit::note(tx, Act::Changed, "pharmacy", profile.id, None)?;
    Ok(profile)
}

/// The profile. A database that has none is `NotFound`: `rapport doctor` says what to do.
pub fn current(tx: &mut Tx<'_>) -> Result<PharmacyProfile> {
    rows::current(tx)?.ok_or(Error::NotFound { what: "pharmacy" })
}

/// Where the pharmacy's days begin and end; coordinated universal time before it is established.
pub fn zone(tx: &mut Tx<'_>) -> Result<Zone> {
    Ok(rows::zone(tx)?.unwrap_or(Zone::UTC))
}

/// Where the pharmacy's days begin and end, and how it ships: what a plan needs of the profile.
pub(crate) fn shipping(tx: &mut Tx<'_>) -> Result<(Zone, Shipping)> {
    rows::shipping(tx)?.ok_or(Error::NotFound { what: "pharmacy" })
}

/// How the pharmacy ships, as far as somebody says it: what is not said stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewShipping {
    /// Weekdays on which parcels leave; none for a pharmacy that never ships.
    pub ship_days: Option<Weekdays>,
    /// Days a parcel is on the road, at most [`LONGEST_TRANSIT`].
    pub transit_days: Option<u8>,
    /// All days on which nothing leaves, travels or arrives.
    pub holidays: Option<Vec<Day>>,
}

/// Says how the pharmacy ships, and asks for a new plan of every refill that is open: its last safe
/// ship day rests on it. A delivery that a patient has agreed to stays as it is. Gives false, and does
/// nothing, when all of it is known already.
///
/// Refused: `bad-transit-days`.
pub fn set_shipping(tx: &mut Tx<'_>, new: NewShipping) -> Result<bool> {
    permit(tx, Permission::ChangeSettings)?;
    let known = current(tx)?.shipping;
    let mut holidays = new.holidays.unwrap_or_else(|| known.holidays.clone());
    holidays.sort();
    holidays.dedup();
    let shipping = Shipping {
        ship_days: new.ship_days.unwrap_or(known.ship_days),
        transit_days: new.transit_days.unwrap_or(known.transit_days),
        holidays,
    };
    if LONGEST_TRANSIT < shipping.transit_days {
        return Err(Error::refused("bad-transit-days"));
    }
    if shipping == known {
        return Ok(false);
    }
    rows::set_shipping(tx, &shipping)?;
    if shipping.holidays != known.holidays {
        rows::replace_holidays(tx, &shipping.holidays)?;
    }
    let pharmacy = tx.pharmacy();
    audit::note(tx, Act::Changed, "pharmacy-shipping", pharmacy, None)?;
    jobs::replan_open(tx)?;
    Ok(true)
}

/// Says where the pharmacy is, for letters and e-mail. Gives false, and does nothing, when that is known.
pub fn set_address(tx: &mut Tx<'_>, address: &str) -> Result<bool> {
    permit(tx, Permission::ChangeSettings)?;
    let address = address.trim();
    if current(tx)?.address == address {
        return Ok(false);
    }
    rows::set_address(tx, address)?;
    let pharmacy = tx.pharmacy();
    audit::note(tx, Act::Changed, "pharmacy", pharmacy, None)?;
    Ok(true)
}

pub(crate) fn statements() -> &'static [&'static Statement] {
    rows::STATEMENTS
}

fn is_link_base(link: &str) -> bool {
    let host = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"));
    host.is_some_and(|host| {
        !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || "?#\"<>".contains(c))
    })
}

fn is_colour(colour: &str) -> bool {
    let digits = colour.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_colours_are_checked() {
        for good in ["https://care.example.org", "http://127.0.0.1:8080", "https://x.org/rx"] {
            assert!(is_link_base(good), "{good}");
        }
        for bad in
            ["", "care.example.org", "https://", "javascript:1", "https://a b", "https://a?x"]
        {
            assert!(!is_link_base(bad), "{bad}");
        }
        assert!(is_colour("#0a7C66"));
        assert!(!is_colour("0a7c66") && !is_colour("#0a7c6") && !is_colour("#0a7c6g"));
    }
}
