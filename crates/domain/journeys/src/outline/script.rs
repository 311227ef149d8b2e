//! What happens to a made-up patient during a rehearsal.

use std::str::FromStr;

use crate::{
    definition::{Anchor, Moment},
    stepper::RefillState,
};

/// One thing that happens outside the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// The refill moves, for example because the patient answered.
    Refill(RefillState),
    /// The patient says STOP.
    Stop,
    /// The last day of supply turns out to be so many days later.
    RunOutMoves(i32),
}

/// When a rehearsal starts and what happens in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// When the run starts, counted from the run-out it starts with.
    pub start: Moment,
    /// What happens, in any order, counted from the same day.
    pub happenings: Vec<(Moment, Happening)>,
}

impl FromStr for Script {
    type Err = String;

    /// Reads a line each: `R-35 start`, `R-9 12:30 confirmed`, `R-8 stop`, `R-5 moves +7`.
    ///
    /// Without a `start` the run starts at `R-35`. Gives the first line that it cannot read.
    fn from_str(text: &str) -> Result<Self, String> {
        let usual = Moment { anchor: Anchor::RunOut, days: -35, time: None };
        let mut script = Self { start: usual, happenings: Vec::new() };
        let lines = text.lines().map(|line| line.split('#').next().unwrap_or("").trim());
        for line in lines.filter(|line| !line.is_empty()) {
            let (moment, words) = moment(line).ok_or_else(|| line.to_owned())?;
            match words[..] {
                ["start"] => script.start = moment,
                ["stop"] => script.happenings.push((moment, Happening::Stop)),
                ["moves", days] => {
                    let days = days.parse().map_err(|_| line.to_owned())?;
                    script.happenings.push((moment, Happening::RunOutMoves(days)));
                }
                [code] => {
                    let state = code.parse().ok();
                    let state = state.ok_or_else(|| line.to_owned())?;
                    script.happenings.push((moment, Happening::Refill(state)));
                }
                _ => return Err(line.to_owned()),
            }
        }
        Ok(script)
    }
}

/// The moment at the beginning of a line, and the words after it.
fn moment(line: &str) -> Option<(Moment, Vec<&str>)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [day, rest @ ..] = &words[..] else { return None };
    let with_time = rest.first().and_then(|time| format!("{day} {time}").parse().ok());
    let (moment, rest) = match with_time {
        Some(moment) => (moment, &rest[1..]),
        None => (day.parse::<Moment>().ok()?, rest),
    };
    (moment.anchor != Anchor::Arrival).then(|| (moment, rest.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_line_by_line() {
        let text =
            "# silence, then a yes\nR-40 start\n\nR-9 12:30 confirmed\nR-8 stop\nR-5 moves +7";
        let script: Script = text.parse().unwrap();
        assert_eq!(script.start.to_string(), "R-40");
        let told: Vec<String> =
            script.happenings.iter().map(|(at, what)| format!("{at} {what:?}")).collect();
        assert_eq!(told, ["R-9 12:30 Refill(Confirmed)", "R-8 Stop", "R-5 RunOutMoves(7)"]);
    }

    #[test]
    fn a_line_that_means_nothing_is_given_back() {
        for line in ["tomorrow stop", "R-9", "R-9 maybe", "+2 stop", "R-9 moves", "R-9 stop now"] {
            assert_eq!(line.parse::<Script>(), Err(line.to_owned()));
        }
    }
}
