//! The one query behind a contact decision.

use kernel::{Channel, ContactPointId, Error, Instant, MessageId, PatientId, Result, Zone};
use store::{Row, Tx, Value, sql};

use crate::{
    consent::rows::word,
    policy::{Counting, Hold, HoldScope, OwnRules, Purpose, Standing},
    rules::Published,
};

sql! {
    /// Rows of five shapes under one set of columns: the person, addresses, standings of consent,
    /// stopped addresses, and what went out lately. `care` lays out the first two tables.
    LOAD: "
        SELECT 0 AS shape, p.status AS a, p.language AS b, p.zone AS c, o.hours AS d,
               CASE WHEN p.address_token = p.bad_address_token THEN 'undeliverable' END AS e,
               o.stopped_at AS x, o.automation_paused_at AS y,
               o.clarified_at AS z, p.address AS sealed
          FROM patients p LEFT JOIN contact_policies o ON o.patient = p.id
         WHERE p.id = $1
        UNION ALL
        SELECT 1, c.id, c.kind, c.state, c.reason, c.token, c.rank, NULL, NULL, c.value
          FROM contact_points c WHERE c.patient = $1
        UNION ALL
        SELECT 2, s.address_token, s.channel, s.purpose, s.consent, s.state, s.since_at, NULL, NULL,
               NULL
          FROM consent_standings s WHERE s.patient = $1
        UNION ALL
        SELECT 3, t.address_token, NULL, NULL, NULL, NULL, t.stopped_at, NULL, NULL, NULL
          FROM contact_points c JOIN address_stops t ON t.address_token = c.token
         WHERE c.patient = $1
        UNION ALL
        SELECT 4, d.message, d.counting, NULL, NULL, NULL, d.counted_at, NULL, NULL, NULL
          FROM deliveries d WHERE d.patient = $1 AND d.counted_at > $2";
    /// What holds for the whole pharmacy, in rows of three shapes: the hold switch, where its days
    /// begin, and its own rules that were published.
    HOUSE: "
        SELECT 0 AS shape, h.scope AS a, CAST(NULL AS TEXT) AS b, h.until_at AS x, 0 AS y, 0 AS z,
               0 AS v, 0 AS w
          FROM contact_holds h WHERE h.id = 1
        UNION ALL
        SELECT 1, p.zone, NULL, NULL, 0, 0, 0, 0 FROM pharmacy p
        UNION ALL
        SELECT 2, r.hours, r.valid_from_on, r.published_at, r.number, r.per_day, r.per_week,
               r.doses_per_day
          FROM contact_rules r WHERE r.state = 'published'";
}

/// The person.
pub(super) struct PersonLine {
    pub(super) status: String,
    pub(super) language: String,
    pub(super) zone: Option<String>,
    pub(super) hours: Option<String>,
    pub(super) stopped_at: Option<Instant>,
    pub(super) automation_paused_at: Option<Instant>,
    pub(super) clarified_at: Option<Instant>,
    pub(super) address: Option<Vec<u8>>,
    pub(super) address_reason: Option<String>,
}

/// One address.
pub(super) struct PointLine {
    pub(super) id: ContactPointId,
    pub(super) kind: String,
    pub(super) state: String,
    pub(super) reason: Option<String>,
    pub(super) token: String,
    pub(super) rank: i64,
    pub(super) sealed: Vec<u8>,
}

/// The last word for one purpose on one address.
pub(super) struct StandingLine {
    pub(super) token: String,
    pub(super) channel: Channel,
    pub(super) purpose: Purpose,
    pub(super) standing: Standing,
}

/// One row of [`LOAD`].
pub(super) enum Line {
    Patient(PersonLine),
    Point(PointLine),
    Standing(StandingLine),
    AddressStop { token: String, at: Instant },
    Sent { message: MessageId, counting: Counting, at: Instant },
}

impl Line {
    /// The person first, then addresses by rank, then what refers to them.
    fn order(&self) -> (u8, i64) {
        match self {
            Self::Patient(_) => (0, 0),
            Self::Point(point) => (1, point.rank),
            Self::Standing(_) => (2, 0),
            Self::AddressStop { .. } => (3, 0),
            Self::Sent { .. } => (4, 0),
        }
    }
}

pub(super) fn load(
    tx: &mut Tx<'_>,
    patients: &[PatientId],
    since: Instant,
) -> Result<Vec<Vec<Line>>> {
    let rows: Vec<Vec<Value<'_>>> =
        patients.iter().map(|patient| vec![(*patient).into(), since.into()]).collect();
    let mut found = tx.query_each(&LOAD, &rows, read)?;
    for lines in &mut found {
        // The database promises no order among the shapes.
        lines.sort_by_key(Line::order);
    }
    Ok(found)
}

fn read(row: &Row<'_>) -> Result<Line> {
    Ok(match row.get::<i64>(0)? {
        0 => Line::Patient(PersonLine {
            status: row.get(1)?,
            language: row.get(2)?,
            zone: row.get(3)?,
            hours: row.get(4)?,
            stopped_at: row.get(6)?,
            automation_paused_at: row.get(7)?,
            clarified_at: row.get(8)?,
            address: row.get(9)?,
            address_reason: row.get(5)?,
        }),
        1 => Line::Point(PointLine {
            id: row.get(1)?,
            kind: row.get(2)?,
            state: row.get(3)?,
            reason: row.get(4)?,
            token: row.get(5)?,
            rank: row.get(6)?,
            sealed: row.get(9)?,
        }),
        2 => Line::Standing(StandingLine {
            token: row.get(1)?,
            channel: row.get::<String>(2)?.parse()?,
            purpose: word(row, 3, Purpose::from_code)?,
            standing: match row.get::<String>(5)?.as_str() {
                "granted" => Standing::Granted { consent: row.get(4)? },
                _ => Standing::Revoked { at: row.get(6)? },
            },
        }),
        3 => Line::AddressStop { token: row.get(1)?, at: row.get(6)? },
        4 => Line::Sent {
            message: row.get(1)?,
            counting: word(row, 2, Counting::from_code)?,
            at: row.get(6)?,
        },
        _ => return Err(Error::failed("a row of facts has no known shape")),
    })
}

/// What holds for the whole pharmacy.
#[derive(Default)]
pub(super) struct HouseLines {
    pub(super) hold: Option<Hold>,
    pub(super) zone: Option<Zone>,
    pub(super) own: Vec<Published>,
}

pub(super) fn house(tx: &mut Tx<'_>) -> Result<HouseLines> {
    let mut house = HouseLines::default();
    for line in tx.query(&HOUSE, &[], read_house)? {
        match line {
            HouseLine::Hold(hold) => house.hold = Some(hold),
            HouseLine::Zone(zone) => house.zone = Zone::named(&zone).ok(),
            HouseLine::Own(own) => house.own.push(own),
        }
    }
    Ok(house)
}

enum HouseLine {
    Hold(Hold),
    Zone(String),
    Own(Published),
}

fn read_house(row: &Row<'_>) -> Result<HouseLine> {
    Ok(match row.get::<i64>(0)? {
        0 => HouseLine::Hold(Hold {
            scope: match row.get::<String>(1)?.as_str() {
                "initiated" => HoldScope::Initiated,
                _ => HoldScope::Everything,
            },
            until: row.get(3)?,
        }),
        1 => HouseLine::Zone(row.get(1)?),
        _ => HouseLine::Own(Published {
            number: row.get(4)?,
            valid_from: row.get(2)?,
            published_at: row.get(3)?,
            own: OwnRules {
                hours: super::read_hours(&row.get::<String>(1)?)
                    .ok_or_else(|| Error::failed("the pharmacy's own hours cannot be read"))?,
                per_day: row.get(5)?,
                per_week: row.get(6)?,
                doses_per_day: row.get(7)?,
            },
        }),
    })
}
