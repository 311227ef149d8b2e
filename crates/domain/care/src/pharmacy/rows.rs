//! The one row of `pharmacy`, and the holidays.

use kernel::{Day, Error, PhoneNumber, Result, Zone};
use store::{Row, Tx, sql};

use super::PharmacyProfile;
use crate::refill::delivery::{Shipping, Weekdays};

sql! {
    UPSERT: "
        INSERT INTO pharmacy (id, name, phone, zone, language, link_base, address, brand_colour,
                              transit_days, ship_weekdays, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)
        ON CONFLICT (id) DO UPDATE SET
            name = excluded.name, phone = excluded.phone, zone = excluded.zone,
            language = excluded.language, link_base = excluded.link_base,
            address = excluded.address, brand_colour = excluded.brand_colour,
            transit_days = excluded.transit_days, ship_weekdays = excluded.ship_weekdays,
            updated_at = excluded.updated_at";
    CURRENT: "
        SELECT id, name, phone, zone, language, link_base, address, brand_colour, transit_days,
               ship_weekdays
          FROM pharmacy WHERE id = $1";
    ZONE: "SELECT zone FROM pharmacy WHERE id = $1";
    SHIPPING: "SELECT zone, transit_days, ship_weekdays FROM pharmacy WHERE id = $1";
    SET_SHIPPING: "
        UPDATE pharmacy SET transit_days = $2, ship_weekdays = $3, updated_at = $4 WHERE id = $1";
    SET_ADDRESS: "UPDATE pharmacy SET address = $2, updated_at = $3 WHERE id = $1";
    HOLIDAYS: "SELECT holiday_on FROM pharmacy_holidays ORDER BY holiday_on";
    CLEAR_HOLIDAYS: "DELETE FROM pharmacy_holidays";
    INSERT_HOLIDAY: "INSERT INTO pharmacy_holidays (holiday_on) VALUES ($1) ON CONFLICT DO NOTHING";
}

pub(super) fn upsert(tx: &mut Tx<'_>, profile: &PharmacyProfile) -> Result<()> {
    let now = tx.now();
    tx.execute(
        &UPSERT,
        &[
            profile.id.into(),
            (&profile.name).into(),
            profile.phone.e164().into(),
            profile.zone.name().into(),
            profile.language.tag().into(),
            (&profile.link_base).into(),
            (&profile.address).into(),
            (&profile.brand_colour).into(),
            profile.shipping.transit_days.into(),
            profile.shipping.ship_days.bits().into(),
            now.into(),
        ],
    )?;
    Ok(())
}

pub(super) fn set_address(tx: &mut Tx<'_>, address: &str) -> Result<()> {
    let (id, now) = (tx.pharmacy(), tx.now());
    tx.execute(&SET_ADDRESS, &[id.into(), address.into(), now.into()]).map(drop)
}

pub(super) fn current(tx: &mut Tx<'_>) -> Result<Option<PharmacyProfile>> {
    let id = tx.pharmacy();
    let found = tx.find(&CURRENT, &[id.into()], |row| {
        Ok(PharmacyProfile {
            id: row.get(0)?,
            name: row.get(1)?,
            phone: PhoneNumber::parse(&row.get::<String>(2)?)?,
            zone: Zone::named(&row.get::<String>(3)?)?,
            language: row.get::<String>(4)?.parse()?,
            link_base: row.get(5)?,
            address: row.get(6)?,
            brand_colour: row.get(7)?,
            shipping: read_shipping(row, 8)?,
        })
    })?;
    let Some(mut profile) = found else { return Ok(None) };
    profile.shipping.holidays = holidays(tx)?;
    Ok(Some(profile))
}

pub(super) fn zone(tx: &mut Tx<'_>) -> Result<Option<Zone>> {
    let id = tx.pharmacy();
    tx.find(&ZONE, &[id.into()], |row| Zone::named(&row.get::<String>(0)?))
}

pub(super) fn shipping(tx: &mut Tx<'_>) -> Result<Option<(Zone, Shipping)>> {
    let id = tx.pharmacy();
    let found = tx.find(&SHIPPING, &[id.into()], |row| {
        Ok((Zone::named(&row.get::<String>(0)?)?, read_shipping(row, 1)?))
    })?;
    let Some((zone, mut shipping)) = found else { return Ok(None) };
    shipping.holidays = holidays(tx)?;
    Ok(Some((zone, shipping)))
}

/// Transit and ship days in that column and the next; holidays have a table of their own.
fn read_shipping(row: &Row<'_>, first: usize) -> Result<Shipping> {
    let number = |column: usize| -> Result<u8> {
        let wrong = || Error::failed("a number of the pharmacy row is out of range");
        row.get::<u32>(column)?.try_into().map_err(|_| wrong())
    };
    Ok(Shipping {
        transit_days: number(first)?,
        ship_days: Weekdays::from_bits(number(first + 1)?),
        holidays: Vec::new(),
    })
}

pub(super) fn set_shipping(tx: &mut Tx<'_>, shipping: &Shipping) -> Result<()> {
    let (id, now) = (tx.pharmacy(), tx.now());
    let (transit, days) = (shipping.transit_days, shipping.ship_days.bits());
    tx.execute(&SET_SHIPPING, &[id.into(), transit.into(), days.into(), now.into()])?;
    Ok(())
}

pub(super) fn holidays(tx: &mut Tx<'_>) -> Result<Vec<Day>> {
    tx.query(&HOLIDAYS, &[], |row| row.get(0))
}

pub(super) fn replace_holidays(tx: &mut Tx<'_>, holidays: &[Day]) -> Result<()> {
    tx.execute(&CLEAR_HOLIDAYS, &[])?;
    let rows: Vec<_> = holidays.iter().map(|day| vec![(*day).into()]).collect();
    tx.each(&INSERT_HOLIDAY, &rows)?;
    Ok(())
}
