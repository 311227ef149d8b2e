//! Ways in against a real database: SQLite, or PostgreSQL when the test command says so.

use identity::{
    Permission, Role,
    identity_check::{self, Outcome},
    permit,
    session::{self, Level},
    smart_link::{self, NewLink, SmartLink},
    staff,
};
use kernel::{Actor, Day, Error, Id, Language, PatientId, Phi, Result};
use store::{Migration, Tx, testing::Database};
use vault::Token;

static MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "foundation",
        text: include_str!("../../../../../migrations/0001_foundation.sql"),
    },
    Migration {
        number: 2,
        name: "identity",
        text: include_str!("../../../../../migrations/0002_identity.sql"),
    },
];

const ANA: PatientId = Id::from_raw(0xA);
const MINUTE: i64 = 60_000;

struct House(Database);

impl House {
    async fn open() -> Self {
        Self(Database::open(MIGRATIONS).await)
    }

    async fn does<T: Send + 'static>(
        &self,
        actor: Actor,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.0.db.write(&actor, work).await
    }

    fn pass(&self, millis: i64) {
        self.0.db.clock().advance(millis);
    }

    async fn link(&self) -> Token {
        self.does(Actor::System, |tx| {
            let language = Language::spanish();
            let new =
                NewLink { patient: ANA, refill: None, message: None, language, expires_at: None };
            smart_link::mint(tx, &new).map(|(_, token)| token)
        })
        .await
        .expect("the house answers")
    }

    async fn inspect(&self, token: &Token) -> Option<SmartLink> {
        let token = token.clone();
        self.0.db.read(move |tx| smart_link::inspect(tx, &token)).await.expect("the house answers")
    }

    async fn tries(&self, link: &Token, device: &Token, day: &str) -> Outcome {
        let (link, device, day) =
            (link.clone(), device.clone(), day.parse::<Day>().expect("a day"));
        self.does(Actor::Visitor, move |tx| {
            let link = smart_link::inspect(tx, &link)?.ok_or(Error::NotFound { what: "link" })?;
            let expected = Phi::new("1961-04-03".parse::<Day>()?);
            identity_check::attempt(tx, &link, &device, day, Some(&expected))
        })
        .await
        .expect("the house answers")
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_opens_once_within_the_hour() {
    let house = House::open().await;
    let (_, token) =
        house.does(Actor::System, |tx| staff::invite(tx, "Dana", Role::Pharmacist)).await.unwrap();
    let looked = token.clone();
    assert!(house.0.db.read(move |tx| staff::is_open(tx, &looked)).await.unwrap());
    let used = token.clone();
    let (dana, cookie) =
        house.does(Actor::Visitor, move |tx| staff::redeem(tx, &used)).await.unwrap();
    let again = token.clone();
    let refused = house.does(Actor::Visitor, move |tx| staff::redeem(tx, &again)).await;
    assert!(matches!(refused, Err(Error::NotFound { .. })));
    let session = house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap().unwrap();
    assert_eq!(session.level, Level::Staff(dana));

    let late = house.does(Actor::System, move |tx| staff::invite_again(tx, dana)).await.unwrap();
    house.pass(60 * MINUTE);
    assert!(house.does(Actor::Visitor, move |tx| staff::redeem(tx, &late)).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_staff_ends_after_twelve_hours_or_when_all_are_ended() {
    let house = House::open().await;
    let (dana, token) =
        house.does(Actor::System, |tx| staff::invite(tx, "Dana", Role::Technician)).await.unwrap();
    let (_, cookie) =
        house.does(Actor::Visitor, move |tx| staff::redeem(tx, &token)).await.unwrap();
    let is_in = async |house: &House| {
        let cookie = cookie.clone();
        house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap().is_some()
    };
    house.pass(12 * 60 * MINUTE - 1);
    assert!(is_in(&house).await);
    house.pass(1);
    assert!(!is_in(&house).await);
    let token = house.does(Actor::System, move |tx| staff::invite_again(tx, dana)).await.unwrap();
    let (_, cookie) =
        house.does(Actor::Visitor, move |tx| staff::redeem(tx, &token)).await.unwrap();
    house.does(Actor::System, move |tx| session::end_all_of(tx, dana)).await.unwrap();
    assert!(house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_is_out_at_once() {
    let house = House::open().await;
    let (dana, token) =
        house.does(Actor::System, |tx| staff::invite(tx, "Dana", Role::Technician)).await.unwrap();
    let (_, cookie) =
        house.does(Actor::Visitor, move |tx| staff::redeem(tx, &token)).await.unwrap();
    let unused = house.does(Actor::System, move |tx| staff::invite_again(tx, dana)).await.unwrap();
    let by_herself = house.does(Actor::Staff(dana), move |tx| staff::deactivate(tx, dana)).await;
    assert!(matches!(by_herself, Err(Error::Forbidden)));
    house.does(Actor::System, move |tx| staff::deactivate(tx, dana)).await.unwrap();
    assert!(house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap().is_none());
    let looked = unused.clone();
    assert!(!house.0.db.read(move |tx| staff::is_open(tx, &looked)).await.unwrap());
    let late = house.does(Actor::Visitor, move |tx| staff::redeem(tx, &unused)).await;
    assert!(matches!(late, Err(Error::NotFound { .. })));
    let may = house.does(Actor::Staff(dana), |tx| permit(tx, Permission::WorkTasks)).await;
    assert!(matches!(may, Err(Error::Forbidden)));
    for again in [staff::deactivate, |tx: &mut Tx<'_>, id| staff::invite_again(tx, id).map(drop)] {
        let refused = house.does(Actor::System, move |tx| again(tx, dana)).await;
        assert!(matches!(refused, Err(Error::NotFound { .. })));
    }
    let known = house.0.db.read(staff::all).await.unwrap();
    assert!(known.iter().any(|one| one.id == dana && !one.is_active), "the record stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn rights_are_judged_by_the_role_on_record() {
    let house = House::open().await;
    let (tech, _) =
        house.does(Actor::System, |tx| staff::invite(tx, "Tess", Role::Technician)).await.unwrap();
    let may =
        async |actor, permission| house.does(actor, move |tx| permit(tx, permission)).await.is_ok();
    assert!(may(Actor::Staff(tech), Permission::WorkTasks).await);
    assert!(!may(Actor::Staff(tech), Permission::InviteStaff).await);
    assert!(!may(Actor::Staff(Id::from_raw(9)), Permission::ReadPatients).await);
    assert!(!may(Actor::Patient(ANA), Permission::ReadTasks).await);
    assert!(may(Actor::Staff(tech), Permission::SendMessages).await);
    assert!(may(Actor::System, Permission::SendMessages).await);
    let carrier = || Actor::Vendor("carrier");
    assert!(may(carrier(), Permission::ReceiveMessages).await);
    assert!(!may(Actor::Staff(tech), Permission::ReceiveMessages).await);
    for outside in [carrier(), Actor::Patient(ANA), Actor::Visitor] {
        assert!(!may(outside.clone(), Permission::SendMessages).await, "{outside:?}");
        assert!(!may(outside.clone(), Permission::ChangeSettings).await, "{outside:?}");
    }
    let invited = house.does(Actor::Staff(tech), |tx| staff::invite(tx, "Eve", Role::Admin)).await;
    assert!(matches!(invited, Err(Error::Forbidden)));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_date_opens_the_task_and_the_device_is_remembered() {
    let house = House::open().await;
    let (link, device) = (house.link().await, Token::generate());
    assert!(matches!(house.tries(&link, &device, "1961-03-04").await, Outcome::Wrong { left: 4 }));
    let Outcome::Matched(cookie) = house.tries(&link, &device, "1961-04-03").await else {
        panic!("the right date")
    };
    let session = house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap().unwrap();
    assert_eq!(session.actor(), Actor::Patient(ANA));
    let id = house.inspect(&link).await.unwrap().id;
    let (known, stranger) = (device.clone(), Token::generate());
    let proven = house
        .0
        .db
        .read(move |tx| {
            Ok((
                smart_link::is_proven_on(tx, id, &known)?,
                smart_link::is_proven_on(tx, id, &stranger)?,
            ))
        })
        .await
        .unwrap();
    assert_eq!(proven, (true, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_dates_kill_the_link_and_never_the_patient() {
    let house = House::open().await;
    let (link, device) = (house.link().await, Token::generate());
    for _ in 0..5 {
        house.tries(&link, &device, "1961-03-04").await;
    }
    assert!(!house.inspect(&link).await.unwrap().is_open);
    assert!(matches!(house.tries(&link, &device, "1961-04-03").await, Outcome::Closed));
    let fresh = house.link().await;
    assert!(matches!(house.tries(&fresh, &device, "1961-04-03").await, Outcome::Matched(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_tries_a_day_over_all_links_are_the_most() {
    let house = House::open().await;
    let device = Token::generate();
    let lain = house.link().await;
    for _ in 0..2 {
        let link = house.link().await;
        for _ in 0..5 {
            house.tries(&link, &device, "1961-03-04").await;
        }
    }
    assert!(matches!(house.tries(&lain, &device, "1961-04-03").await, Outcome::Closed));
    house.pass(24 * 60 * MINUTE + 1);
    assert!(matches!(house.tries(&lain, &device, "1961-04-03").await, Outcome::Matched(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fresh_link_opens_after_strangers_used_the_tries_up() {
    let house = House::open().await;
    let device = Token::generate();
    for _ in 0..2 {
        let link = house.link().await;
        for _ in 0..5 {
            house.tries(&link, &device, "1961-03-04").await;
        }
    }
    house.pass(1);
    let fresh = house.link().await;
    assert!(matches!(house.tries(&fresh, &device, "1961-03-04").await, Outcome::Wrong { left: 4 }));
    assert!(matches!(house.tries(&fresh, &device, "1961-04-03").await, Outcome::Matched(_)));
    // Whoever has the phone has ten tries more, and no more than that.
    for _ in 0..2 {
        house.pass(1);
        let link = house.link().await;
        for _ in 0..4 {
            house.tries(&link, &device, "1961-03-04").await;
        }
    }
    house.pass(1);
    let another = house.link().await;
    assert!(matches!(house.tries(&another, &device, "1961-04-03").await, Outcome::Closed));
    house.pass(24 * 60 * MINUTE + 1);
    assert!(matches!(house.tries(&another, &device, "1961-04-03").await, Outcome::Matched(_)));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_a_device_has_proven_nothing_there() {
    let house = House::open().await;
    let (token, device, other) = (house.link().await, Token::generate(), Token::generate());
    let link = house.inspect(&token).await.unwrap().id;
    for device in [&device, &other] {
        house.tries(&token, device, "1961-04-03").await;
    }
    let left = device.clone();
    let leave = move |tx: &mut Tx<'_>| smart_link::forget_device(tx, link, &left);
    house.does(Actor::Patient(ANA), leave).await.unwrap();
    let proven = house.0.db.read(move |tx| {
        Ok([&device, &other].map(|device| smart_link::is_proven_on(tx, link, device).ok()))
    });
    assert_eq!(proven.await.unwrap(), [Some(false), Some(true)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn tries_side_by_side_get_no_further_than_one_after_the_other() {
    let house = House::open().await;
    let (mut links, mut tries) = (Vec::new(), tokio::task::JoinSet::new());
    for _ in 0..4 {
        let link = house.link().await;
        links.push(house.inspect(&link).await.unwrap());
    }
    for _ in 0..6 {
        for link in links.clone() {
            let db = house.0.db.clone();
            tries.spawn(async move {
                // Each has seen the link before any other had tried.
                let wrong = move |tx: &mut Tx<'_>| {
                    let expected = Phi::new("1961-04-03".parse::<Day>()?);
                    let (given, device) = ("1961-03-04".parse()?, Token::generate());
                    identity_check::attempt(tx, &link, &device, given, Some(&expected))
                };
                db.write(&Actor::Visitor, wrong).await
            });
        }
    }
    let outcomes: Vec<Outcome> = tries.join_all().await.into_iter().map(Result::unwrap).collect();
    let failures = house.0.db.read(move |tx| {
        let find = |link: &SmartLink| smart_link::find(tx, link.id);
        links.iter().map(find).collect::<Result<Vec<_>>>()
    });
    let failures = failures.await.unwrap().into_iter().flatten();
    let (counts, open): (Vec<u32>, Vec<bool>) =
        failures.map(|link| (link.failures, link.is_open)).unzip();
    assert_eq!(counts.iter().sum::<u32>(), 10, "{counts:?}");
    for (count, is_open) in counts.iter().zip(open) {
        assert!(*count <= identity_check::MOST_FAILURES && is_open == (*count < 5), "{counts:?}");
    }
    let wrong = outcomes.iter().filter(|it| matches!(it, Outcome::Wrong { .. })).count();
    let dead = counts.iter().filter(|count| **count == identity_check::MOST_FAILURES).count();
    assert_eq!(wrong + dead, 10);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_seen_open_is_judged_as_it_stands() {
    let house = House::open().await;
    let token = house.link().await;
    let seen = house.inspect(&token).await.unwrap();
    for _ in 0..5 {
        house.tries(&token, &Token::generate(), "1961-03-04").await;
    }
    let late = move |tx: &mut Tx<'_>| {
        let expected = Phi::new("1961-04-03".parse::<Day>()?);
        identity_check::attempt(tx, &seen, &Token::generate(), *expected.reveal(), Some(&expected))
    };
    assert!(matches!(house.does(Actor::Visitor, late).await.unwrap(), Outcome::Closed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_third_device_within_a_day_is_not_believed() {
    let house = House::open().await;
    let link = house.link().await;
    for _ in 0..2 {
        let device = Token::generate();
        assert!(matches!(house.tries(&link, &device, "1961-04-03").await, Outcome::Matched(_)));
    }
    assert!(matches!(house.tries(&link, &Token::generate(), "1961-04-03").await, Outcome::Closed));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_ends_with_its_link() {
    let house = House::open().await;
    let mut visits = Vec::new();
    for _ in 0..3 {
        let link = house.link().await;
        let id = house.inspect(&link).await.unwrap().id;
        let level = Level::Matched { link: id, patient: ANA };
        let start = move |tx: &mut Tx<'_>| session::start(tx, level);
        visits.push((link, house.does(Actor::Visitor, start).await.unwrap()));
    }
    let are_in = async |house: &House| {
        let cookies: Vec<Token> = visits.iter().map(|(_, cookie)| cookie.clone()).collect();
        let found = house.0.db.read(move |tx| {
            cookies
                .iter()
                .map(|cookie| Ok(session::find(tx, cookie)?.is_some()))
                .collect::<Result<Vec<bool>>>()
        });
        found.await.unwrap()
    };
    let first = house.inspect(&visits[0].0).await.unwrap();
    house.does(Actor::System, move |tx| smart_link::close(tx, &first, "revoked")).await.unwrap();
    assert_eq!(are_in(&house).await, [false, true, true]);
    let all = |tx: &mut Tx<'_>| smart_link::close_all_of(tx, ANA, "not-me");
    house.does(Actor::System, all).await.unwrap();
    assert_eq!(are_in(&house).await, [false, false, false]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_ends_when_nothing_happens_for_a_quarter_of_an_hour() {
    let house = House::open().await;
    let link = house.link().await;
    let id = house.inspect(&link).await.unwrap().id;
    let cookie = house
        .does(Actor::Visitor, move |tx| {
            session::start(tx, Level::Opened { link: id, patient: ANA })
        })
        .await
        .unwrap();
    let find = async |house: &House| {
        let cookie = cookie.clone();
        house.0.db.read(move |tx| session::find(tx, &cookie)).await.unwrap()
    };
    house.pass(14 * MINUTE);
    let session = find(&house).await.unwrap();
    assert!(session::is_stale(&session, house.0.db.now()));
    house.does(Actor::Visitor, move |tx| session::touch(tx, session.id)).await.unwrap();
    house.pass(14 * MINUTE);
    assert!(find(&house).await.is_some());
    house.pass(MINUTE);
    assert!(find(&house).await.is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn links_expire_and_every_statement_is_planned() {
    let house = House::open().await;
    let link = house.link().await;
    house.pass(14 * 24 * 60 * MINUTE);
    assert!(!house.inspect(&link).await.unwrap().is_open);
    house
        .0
        .db
        .read(|tx| identity::statements().iter().try_for_each(|statement| tx.prepare(statement)))
        .await
        .unwrap();
}
