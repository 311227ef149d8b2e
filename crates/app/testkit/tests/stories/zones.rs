//! Reminders come at a decent hour where the patient is, once, whatever the clocks do.

use kernel::{Instant, Zone};
use testkit::{Pharmacy, Span as _, Who};

/// No message outside of these hours, anywhere.
const DECENT: std::ops::Range<i8> = 8..21;

fn hour(zone: &str, at: Instant) -> i8 {
    Zone::named(zone).expect("a zone").civil(at).hour()
}

#[track_caller]
fn is_decent(zone: &str, at: Instant) {
    let hour = hour(zone, at);
    assert!(DECENT.contains(&hour), "{hour} o'clock in {zone}");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_moves_is_written_to_by_the_clock_of_the_new_place() {
    for (from, to) in [
        ("America/New_York", "Pacific/Honolulu"),
        ("Pacific/Honolulu", "America/New_York"),
        ("America/Los_Angeles", "America/New_York"),
        ("America/New_York", "Pacific/Guam"),
    ] {
        let pharmacy = Pharmacy::open().await;
        let bo = pharmacy.joins(Who { zone: Some(from), ..Who::bo() }).await;
        bo.takes("etanercept", 28.days()).await;
        pharmacy.pass_time(10.days()).await;
        bo.moves_to(Some(to)).await;
        for _ in 0..3 {
            let at = bo.next_text_at().await;
            is_decent(to, at);
        }
        pharmacy.pass_time(10.days()).await;
        let texts = bo.phone().texts().len();
        assert!(texts <= 4, "from {from} to {to}: {:?}", bo.phone().texts());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_moves_on_the_very_morning_is_not_woken() {
    let pharmacy = Pharmacy::open().await;
    let bo = pharmacy.joins(Who { zone: Some("America/New_York"), ..Who::bo() }).await;
    bo.takes("etanercept", 28.days()).await;
    // The invitation is due at ten; it is nine, and three at night in Hawaii.
    pharmacy.pass_time((18 * 24 - 2).hours()).await;
    assert!(bo.phone().texts().is_empty());
    bo.moves_to(Some("Pacific/Honolulu")).await;
    let at = bo.next_text_at().await;
    is_decent("Pacific/Honolulu", at);
    pharmacy.pass_time(20.hours()).await;
    assert_eq!(bo.phone().texts().len(), 1, "{:?}", bo.phone().texts());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_whom_nobody_knows_the_zone_is_written_to_when_it_is_day_in_all_that_are_possible() {
    // 850 is the west of Florida: two zones. 907 is Alaska, with the Aleutians.
    for (phone, zones) in [
        ("+18505550142", ["America/New_York", "America/Chicago"]),
        ("+19075550142", ["America/Anchorage", "America/Adak"]),
    ] {
        let pharmacy = Pharmacy::open().await;
        let bo = pharmacy.joins(Who { zone: None, phone, ..Who::bo() }).await;
        bo.takes("etanercept", 28.days()).await;
        for _ in 0..3 {
            let at = bo.next_text_at().await;
            for zone in zones {
                is_decent(zone, at);
            }
        }
    }
}

/// A pharmacy, so many days later, hands over so many days of supply; the first question falls on
/// that very day, and comes once.
async fn asked_on(after: i64, lasts: i64, day: &str) {
    let pharmacy = Pharmacy::open().await;
    pharmacy.pass_time(after.days()).await;
    let east = Who { zone: Some("America/New_York"), phone: "+12015550181", ..Who::bo() };
    let west = Who { zone: Some("America/Los_Angeles"), phone: "+12135550182", ..Who::bo() };
    let (east, west) = (pharmacy.joins(east).await, pharmacy.joins(west).await);
    east.takes("etanercept", lasts.days()).await;
    west.takes("etanercept", lasts.days()).await;
    for person in [&east, &west] {
        if person.phone().texts().is_empty() {
            person.next_text_at().await;
        }
        let zone = person.who.zone.expect("a zone");
        let now = pharmacy.db().now();
        assert_eq!(Zone::named(zone).expect("a zone").day(now).to_string(), day, "{zone}");
        is_decent(zone, now);
    }
    pharmacy.pass_time(1.days()).await;
    for person in [&east, &west] {
        assert_eq!(person.phone().texts().len(), 1, "{:?}", person.phone().texts());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_short_day_the_question_comes_once_at_a_decent_hour() {
    asked_on(359, 28, "2027-03-14").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_long_day_the_question_comes_once_at_a_decent_hour() {
    asked_on(220, 34, "2026-11-01").await;
}
