//! `28.days()`: spans of time as tests say them.

/// So much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    millis: i64,
}

impl Time {
    /// In milliseconds.
    pub const fn millis(self) -> i64 {
        self.millis
    }

    /// In whole days of 24 hours.
    pub const fn whole_days(self) -> i64 {
        self.millis / 86_400_000
    }
}

/// Numbers that can be said as a span of time.
pub trait Span {
    /// So many milliseconds.
    fn of(self, unit: i64) -> Time;

    /// Days of 24 hours.
    fn days(self) -> Time
    where
        Self: Sized,
    {
        self.of(86_400_000)
    }

    /// Hours.
    fn hours(self) -> Time
    where
        Self: Sized,
    {
        self.of(3_600_000)
    }

    /// Minutes.
    fn minutes(self) -> Time
    where
        Self: Sized,
    {
        self.of(60_000)
    }
}

impl Span for i64 {
    fn of(self, unit: i64) -> Time {
        Time { millis: self * unit }
    }
}
