//! How long a carrier asks us to wait: the header `Retry-After` (RFC 9110, 10.2.3).
//!
//! A date is read against the answer's own `Date`, so that no clock of ours has to agree with theirs.

/// The longest wait we promise in one go, in milliseconds. A carrier that needs longer says so
/// again, and a message must not sleep past its use because of one odd header.
pub const LONGEST: i64 = 3_600_000;

/// Milliseconds to wait, between 0 and [`LONGEST`]; nothing when the header says nothing we can read.
pub fn retry_after(header: Option<&str>, date: Option<&str>) -> Option<i64> {
    let text = header?.trim();
    if text.is_empty() {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than an integer holds is a long time, not garbage.
        let seconds = text.parse().unwrap_or(i64::MAX);
        return Some(seconds.saturating_mul(1_000).min(LONGEST));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = httpdate::parse_http_date(date?.trim()).ok()?;
    let wait = until.duration_since(now).map_or(0, |wait| wait.as_millis());
    Some(i64::try_from(wait).unwrap_or(LONGEST).min(LONGEST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, expected: Option<i64>) {
        let date = Some("Sun, 22 Nov 2026 09:00:00 GMT");
        assert_eq!(retry_after(Some(header), date), expected, "{header}");
    }

    #[test]
    fn seconds_are_obeyed_up_to_the_cap() {
        check("0", Some(0));
        check(" 7 ", Some(7_000));
        check("86400", Some(LONGEST));
        check("99999999999999999999999999", Some(LONGEST));
    }

    #[test]
    fn dates_are_read_in_all_three_forms() {
        check("Sun, 22 Nov 2026 09:00:30 GMT", Some(30_000));
        check("Sunday, 22-Nov-26 09:00:30 GMT", Some(30_000));
        check("Sun Nov 22 09:00:30 2026", Some(30_000));
        check("Sun, 22 Nov 2026 08:00:00 GMT", Some(0));
        check("Mon, 23 Nov 2026 09:00:00 GMT", Some(LONGEST));
    }

    #[test]
    fn garbage_says_nothing() {
        for header in ["", " ", "-1", "1.5", "soon", "7 seconds", "Sun, 99 Nov 2026 09:00:00 GMT"] {
            check(header, None);
        }
        assert_eq!(retry_after(None, None), None);
        assert_eq!(retry_after(Some("Sun, 22 Nov 2026 09:00:30 GMT"), None), None);
        assert_eq!(retry_after(Some("Sun, 22 Nov 2026 09:00:30 GMT"), Some("today")), None);
    }
}
