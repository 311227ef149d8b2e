//! A figure: ours beside theirs, from several rounds.

use std::io::Write as _;

use serde::Serialize;

use crate::cost::Cost;

/// One measured round: units a second, and what a unit cost.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    /// Units a second.
    pub rate: f64,
    /// Microseconds of processor time a unit, in every process that took part.
    pub cpu: f64,
}

impl Round {
    /// So many units at that cost.
    pub fn of(units: usize, cost: &Cost) -> Self {
        let units = units as f64;
        Self { rate: units / cost.seconds, cpu: cost.cpu_micros / units }
    }
}

/// One line of the answer.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Which.
    pub name: String,
    /// In what.
    pub unit: &'static str,
    /// What ours does.
    pub ours: f64,
    /// What it is held to.
    pub against: String,
    /// What that does.
    pub theirs: f64,
    /// Ours over theirs.
    pub ratio: f64,
    /// Microseconds of processor time a unit, ours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ours_cpu_us: Option<f64>,
    /// Microseconds of processor time a unit, theirs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theirs_cpu_us: Option<f64>,
    /// Rounds, and how far theirs moved between them: a third or more makes the figure void.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theirs_moved: Option<f64>,
}

impl Figure {
    /// Medians of rounds.
    pub fn of(
        name: impl Into<String>,
        unit: &'static str,
        ours: &[Round],
        (against, theirs): (&str, &[Round]),
    ) -> Self {
        let rates = |rounds: &[Round]| median(rounds.iter().map(|round| round.rate).collect());
        let cpus = |rounds: &[Round]| median(rounds.iter().map(|round| round.cpu).collect());
        let least = theirs.iter().map(|round| round.rate).fold(f64::INFINITY, f64::min);
        let most = theirs.iter().map(|round| round.rate).fold(0.0, f64::max);
        Self {
            theirs_moved: Some(rounded((most - least) / most)),
            ours_cpu_us: Some(rounded(cpus(ours))),
            theirs_cpu_us: Some(rounded(cpus(theirs))),
            ..Self::plain(name, unit, rates(ours), (against, rates(theirs)))
        }
    }

    /// A single value beside another, such as a limit.
    pub fn plain(
        name: impl Into<String>,
        unit: &'static str,
        ours: f64,
        (against, theirs): (&str, f64),
    ) -> Self {
        Self {
            name: name.into(),
            unit,
            ours: rounded(ours),
            against: against.to_owned(),
            theirs: rounded(theirs),
            ratio: rounded(ours / theirs),
            ours_cpu_us: None,
            theirs_cpu_us: None,
            theirs_moved: None,
        }
    }

    /// Prints the line.
    pub fn print(&self) {
        let line = serde_json::to_string(self).expect("numbers and words always serialise");
        // A reader that went away is no failure.
        let _ = writeln!(std::io::stdout(), "{line}");
    }
}

/// The middle one.
pub fn median(values: Vec<f64>) -> f64 {
    quantile(values, 0.5)
}

/// The value below which that share of all lies (nearest rank).
pub fn quantile(mut values: Vec<f64>, share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a rank lies between 0 and the number of values"
    )]
    let rank = (share * last as f64).round() as usize;
    values.get(rank.min(last)).copied().unwrap_or(f64::NAN)
}

/// Three figures after the point.
fn rounded(value: f64) -> f64 {
    (value * 1_000.0).round() / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_end_of_a_list() {
        let values = || vec![5.0, 1.0, 3.0, 2.0, 4.0];
        assert!((median(values()) - 3.0).abs() < f64::EPSILON);
        assert!((quantile(values(), 0.99) - 5.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_nan());
    }
}
