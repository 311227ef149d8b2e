//! The contact decision over patients and requests of every shape.

use jiff::tz::TimeZone;
use kernel::{Channel, Instant};
use outreach::policy::{
    Basis, Class, Consented, Counting, Decision, Hold, HoldScope, Hours, Occasion, Person, Purpose,
    Reachability, Reason, Request, Route, Sent, Span, Standing, Suspension, Whereabouts, rulebook,
};
use proptest::prelude::*;

use crate::policy::{id, patient, refill};

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(Channel::ALL.to_vec())
}

fn purpose() -> impl Strategy<Value = Purpose> {
    prop::sample::select(Purpose::ALL.to_vec())
}

fn now() -> impl Strategy<Value = Instant> {
    (1_735_689_600_000i64..1_830_297_600_000).prop_map(Instant)
}

fn whereabouts() -> impl Strategy<Value = Whereabouts> {
    let zones = ["America/New_York", "America/Adak", "Pacific/Guam", "Europe/Berlin"];
    let zone = prop::option::weighted(0.5, prop::sample::select(zones.to_vec()));
    let states = [*b"NY", *b"TX", *b"HI", *b"RI", *b"GU", *b"TN", *b"??"];
    let state = prop::option::of(prop::sample::select(states.to_vec()));
    let code = prop::option::of(prop::sample::select(vec![212u16, 808, 850, 401, 671, 416]));
    (zone, state, code).prop_map(|(zone, state, area_code)| Whereabouts {
        zone: zone.map(|name| kernel::Zone::named(name).unwrap()),
        state,
        area_code,
    })
}

fn hours() -> impl Strategy<Value = Option<Hours>> {
    let span = (0u16..1_439, 1u16..1_440).prop_map(|(from, length)| {
        Span::new(from, (from + length).min(1_440)).filter(|span| span.to > span.from)
    });
    prop::option::weighted(0.3, prop::collection::vec(span, 7))
        .prop_map(|spans| spans.map(|spans| Hours(spans.try_into().unwrap())))
}

prop_compose! {
    fn reachability(now: Instant)(
        person in prop::sample::select(vec![
            Person::Active, Person::Active, Person::Active, Person::Inactive, Person::Deceased,
        ]),
        is_stopped in prop::bool::weighted(0.1),
        routes in prop::collection::vec((0u128..3, channel(), prop::option::weighted(0.2,
            prop::sample::select(Suspension::ALL.to_vec()))), 0..4),
        consents in prop::collection::vec((0u128..3, channel(), purpose(), prop::bool::weighted(0.8)), 0..12),
        whereabouts in whereabouts(),
        hours in hours(),
        counted in prop::collection::vec(0i64..10 * 24 * 60, 0..6),
        doses in prop::collection::vec(0i64..10 * 24 * 60, 0..12),
        hold in prop::option::weighted(0.1, (any::<bool>(), prop::option::of(-60i64..600))),
    ) -> Reachability {
        let before = |minutes: Vec<i64>| {
            let mut sent: Vec<Instant> =
                minutes.into_iter().map(|minutes| now.plus_minutes(-minutes)).collect();
            sent.sort();
            sent
        };
        Reachability {
            person,
            stopped_at: is_stopped.then_some(now),
            // A pair of address and wire is one route.
            routes: routes
                .into_iter()
                .map(|(point, channel, suspended)| ((point, channel), suspended))
                .collect::<std::collections::BTreeMap<_, _>>()
                .into_iter()
                .map(|((point, channel), suspended)| Route { point: id(point), channel, suspended })
                .collect(),
            consents: consents.into_iter().map(|(point, channel, purpose, is_granted)| Consented {
                point: id(point), channel, purpose,
                standing: if is_granted {
                    Standing::Granted { consent: id(9) }
                } else {
                    Standing::Revoked { at: now }
                },
            }).collect(),
            hours,
            sent: Sent { counted: before(counted), doses: before(doses) },
            hold: hold.map(|(everything, until)| Hold {
                scope: if everything { HoldScope::Everything } else { HoldScope::Initiated },
                until: until.map(|minutes| now.plus_minutes(minutes)),
            }),
            ..patient(whereabouts)
        }
    }
}

prop_compose! {
    fn request(now: Instant)(
        purpose in purpose(),
        class in prop::sample::select(Class::ALL.to_vec()),
        counting in prop::sample::select(vec![Counting::Counted, Counting::Dose, Counting::Free]),
        kind in 0u8..6,
        from in 0u128..3,
        channel in channel(),
        ago in 0i64..20,
        only in prop::option::weighted(0.2, channel()),
        expires in prop::option::weighted(0.4, -10i64..4 * 24 * 60),
    ) -> Request {
        let received_at = now.plus_minutes(-ago);
        let from = id(from);
        let occasion = match kind {
            0 => Occasion::Answer { from, channel, received_at },
            1 => Occasion::StopConfirmation { from, channel, received_at },
            2 => Occasion::Requested { from, channel, received_at },
            _ => Occasion::Initiated,
        };
        let expires_at = expires.map(|minutes| now.plus_minutes(minutes));
        Request { purpose, class, counting, occasion, expires_at, only, ..refill() }
    }
}

fn case() -> impl Strategy<Value = (Request, Reachability, Instant)> {
    now().prop_flat_map(|now| (request(now), reachability(now), Just(now)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_wait_makes_progress_and_ends_in_a_send((request, patient, now) in case()) {
        match rulebook().decide(&request, &patient, now) {
            Decision::Wait { until, because: Reason::Held { .. } } => {
                prop_assert!(until > now);
                prop_assert!(request.expires_at.is_none_or(|at| until <= at));
            }
            Decision::Wait { until, .. } => {
                prop_assert!(until > now);
                prop_assert!(request.expires_at.is_none_or(|at| until < at));
                let then = rulebook().decide(&request, &patient, until);
                // A hold's end is not the window's: it may still stand at the wait's end.
                prop_assert_eq!(then.code(), "send");
                let before = rulebook().decide(&request, &patient, until.plus_millis(-1));
                prop_assert_eq!(before.code(), "wait");
            }
            _ => {}
        }
    }

    #[test]
    fn no_send_without_what_entitles_us((request, patient, now) in case()) {
        let Decision::Send { point, channel, basis, .. } = rulebook().decide(&request, &patient, now) else {
            return Ok(());
        };
        let route = patient.routes.iter().find(|it| it.point == point && it.channel == channel);
        prop_assert!(route.is_some());
        prop_assert!(request.expires_at.is_none_or(|at| at >= now.plus_millis(request.max_send_millis)));
        if let Occasion::Initiated = request.occasion {
            prop_assert_eq!(patient.person, Person::Active);
            prop_assert!(patient.stopped_at.is_none() || channel == Channel::Portal);
            prop_assert!(route.is_some_and(|route| route.suspended.is_none()));
            let line = patient.consents.iter().find(|line| {
                line.point == point && line.channel == channel && line.purpose == request.purpose
            });
            let is_revoked =
                line.is_some_and(|line| matches!(line.standing, Standing::Revoked { .. }));
            prop_assert!(!is_revoked);
            if basis == Basis::OfRecord {
                prop_assert!(!channel.wakes_people());
                return Ok(());
            }
            prop_assert!(matches!(basis, Basis::Consent(_)));
            let agreed = patient.consents.iter().any(|line| {
                line.point == point && line.channel == channel
                    && matches!(line.standing, Standing::Granted { .. })
                    && (line.purpose == request.purpose
                        || matches!(request.purpose, Purpose::Safety | Purpose::Message))
            });
            prop_assert!(agreed);
            prop_assert!(request.only.is_none_or(|only| only == channel));
        } else {
            prop_assert!(!matches!(basis, Basis::Consent(_)));
        }
    }

    #[test]
    fn what_is_not_urgent_stays_inside_the_law((request, patient, now) in case()) {
        let is_polite_kind = request.class != Class::Safety
            && matches!(request.occasion, Occasion::Initiated);
        let Decision::Send { channel, .. } = rulebook().decide(&request, &patient, now) else { return Ok(()) };
        if !channel.wakes_people() {
            return Ok(());
        }
        if let (true, Some(zone)) = (is_polite_kind, &patient.whereabouts.zone) {
            let zone = TimeZone::get(zone.name()).unwrap();
            for at in [now, now.plus_millis(request.max_send_millis - 1)] {
                let hour = at.timestamp().to_zoned(zone.clone()).hour();
                prop_assert!((8..21).contains(&hour), "{hour}");
            }
            let same_day = |at: &&Instant| {
                at.timestamp().to_zoned(zone.clone()).date()
                    == now.timestamp().to_zoned(zone.clone()).date()
            };
            if request.limit() == Counting::Counted {
                prop_assert_eq!(patient.sent.counted.iter().filter(same_day).count(), 0);
            }
            if request.limit() == Counting::Dose {
                prop_assert!(patient.sent.doses.iter().filter(same_day).count() < 5);
            }
        }
    }

    #[test]
    fn less_knowledge_never_means_more_freedom((request, patient, now) in case()) {
        let mut unknown = patient.clone();
        unknown.whereabouts = Whereabouts::default();
        let is_domestic = patient.whereabouts.zone.is_none()
            && !matches!(patient.whereabouts.state, Some([b'G', b'U']))
            && patient.whereabouts.area_code != Some(671);
        if is_domestic && let Decision::Send { .. } = rulebook().decide(&request, &unknown, now) {
            let known = rulebook().decide(&request, &patient, now);
            prop_assert_eq!(known.code(), "send");
        }
    }
}
