//! The journey as a whole: every step is reached, every path ends, waits and forward-going days.
//!
//! Works on steps and their targets only; the draft is asked for places to point at.

use std::ops::Range;

use super::{
    complaint::Complaints,
    draft::Draft,
    model::{Definition, Kind},
    moment::{Anchor, Moment},
};

/// Nothing is said to a patient earlier than this many days before run-out (`docs/refill.md`).
const FIRST_CONTACT: i32 = -30;

/// Complains about what no single step can know.
pub fn whole(definition: &Definition, draft: &Draft, complaints: &mut Complaints<'_>) {
    let graph = Graph { definition, draft };
    if !definition.steps.iter().any(|step| matches!(step.kind, Kind::Finish { .. })) {
        let place = &draft.name.place;
        complaints.add(place, "This journey never finishes", "Add a step `finish = \"done\"`");
        return;
    }
    graph.unreachable(complaints);
    graph.endless(complaints);
    graph.circles(complaints);
    graph.backwards(complaints);
    graph.too_early(complaints);
}

struct Graph<'a> {
    definition: &'a Definition,
    draft: &'a Draft,
}

impl Graph<'_> {
    fn len(&self) -> usize {
        self.definition.steps.len()
    }

    fn kind(&self, at: usize) -> &Kind {
        &self.definition.steps[at].kind
    }

    fn id(&self, at: usize) -> &str {
        &self.definition.steps[at].id
    }

    fn id_place(&self, at: usize) -> &Range<usize> {
        &self.draft.steps[at].id.place
    }

    fn value_place(&self, at: usize) -> &Range<usize> {
        &self.draft.steps[at].value.place
    }

    /// Every step reached from these, going on from a step only when `goes_on` says so.
    fn reached(&self, from: &[usize], next: impl Fn(usize) -> Vec<usize>) -> Vec<bool> {
        let mut reached = vec![false; self.len()];
        let mut open: Vec<usize> = from.to_vec();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(next(at));
            }
        }
        reached
    }

    fn unreachable(&self, complaints: &mut Complaints<'_>) {
        let from: Vec<usize> = [0].into_iter().chain(self.definition.any_answer).collect();
        let reached = self.reached(&from, |at| self.kind(at).targets());
        for at in (0..self.len()).filter(|at| !reached[*at]) {
            let wrong = format!("Nothing leads to `{}`", self.id(at));
            let instead = "Name it in another step, or take it away";
            complaints.add(self.id_place(at), wrong, instead);
        }
    }

    fn endless(&self, complaints: &mut Complaints<'_>) {
        for at in 0..self.len() {
            let reached = self.reached(&[at], |at| self.kind(at).targets());
            let ends = (0..self.len())
                .any(|at| reached[at] && matches!(self.kind(at), Kind::Finish { .. }));
            if !ends {
                let wrong = format!("From `{}` no step leads to a finish", self.id(at));
                complaints.add(self.id_place(at), wrong, "Lead it to a step `finish`");
            }
        }
    }

    /// The steps that can follow without a day going by.
    ///
    /// A moment counted from run-out is no brake on a circle: the second time it lies in the past.
    fn at_once(&self, at: usize) -> Vec<usize> {
        match self.kind(at) {
            Kind::WaitUntil { until, .. } if until.anchor == Anchor::Arrival => Vec::new(),
            Kind::Await { until, answered, .. } if until.anchor == Anchor::Arrival => {
                vec![*answered]
            }
            kind => kind.targets(),
        }
    }

    fn circles(&self, complaints: &mut Complaints<'_>) {
        let mut told = vec![false; self.len()];
        for start in 0..self.len() {
            let Some(circle) = self.circle(start) else { continue };
            if circle.iter().any(|at| told[*at]) {
                continue;
            }
            let names: Vec<String> =
                circle.iter().chain([&start]).map(|at| format!("`{}`", self.id(*at))).collect();
            let wrong = format!("{} go round without a wait", names.join(", "));
            let instead = "Put a step between that waits some days, such as `wait_until = \"+1\"`";
            complaints.add(self.id_place(start), wrong, instead);
            for at in circle {
                told[at] = true;
            }
        }
    }

    /// The shortest way from a step back to itself without a day going by.
    fn circle(&self, start: usize) -> Option<Vec<usize>> {
        let mut came_from: Vec<Option<usize>> = vec![None; self.len()];
        let mut open = std::collections::VecDeque::from([start]);
        while let Some(at) = open.pop_front() {
            for next in self.at_once(at) {
                if next == start {
                    let mut circle = vec![at];
                    while let Some(before) = came_from[circle[circle.len() - 1]] {
                        circle.push(before);
                    }
                    circle.reverse();
                    return Some(circle);
                }
                if came_from[next].is_none() {
                    came_from[next] = Some(at);
                    open.push_back(next);
                }
            }
        }
        None
    }

    /// The moment counted from run-out at which a step stops waiting, if it does.
    fn fixed(&self, at: usize) -> Option<Moment> {
        self.kind(at).until().filter(|until| until.anchor != Anchor::Arrival)
    }

    /// Where a step leads when its moment has come.
    fn after_the_wait(&self, at: usize) -> Vec<usize> {
        match self.kind(at) {
            Kind::Await { silence, .. } => vec![*silence],
            kind => kind.targets(),
        }
    }

    /// The steps that silence reaches from these; a step that waits for another moment counted from
    /// run-out is the last one. What follows an answer is left out: the patient spoke first.
    fn until_fixed(&self, from: &[usize]) -> Vec<bool> {
        self.reached(from, |at| match self.kind(at) {
            _ if self.fixed(at).is_some() => Vec::new(),
            _ => self.after_the_wait(at),
        })
    }

    fn backwards(&self, complaints: &mut Complaints<'_>) {
        for earlier in 0..self.len() {
            let Some(first) = self.fixed(earlier) else { continue };
            let reached = self.until_fixed(&self.after_the_wait(earlier));
            for later in (0..self.len()).filter(|at| reached[*at]) {
                let Some(then) = self.fixed(later) else { continue };
                if self.is_before(then, first) {
                    let before = self.id(earlier);
                    let wrong = format!("`{then}` comes before `{first}` of `{before}`");
                    let instead = "Days go forward: name a later day, or move the step up";
                    complaints.add(self.value_place(later), wrong, instead);
                }
            }
        }
    }

    /// True when `then` is over before `first` can begin.
    fn is_before(&self, then: Moment, first: Moment) -> bool {
        let (Some((_, latest)), Some((earliest, _))) = (then.from_run_out(), first.from_run_out())
        else {
            return false;
        };
        let usual = self.definition.time;
        let same_day = latest == earliest && then.anchor == first.anchor;
        latest < earliest || (same_day && then.time.unwrap_or(usual) < first.time.unwrap_or(usual))
    }

    fn too_early(&self, complaints: &mut Complaints<'_>) {
        let at_start = self.until_fixed(&[0]);
        self.sends_among(&at_start, complaints, |id| {
            format!("`{id}` can go out on the day the run starts, long before `R-30`")
        });
        for at in 0..self.len() {
            let Some(moment) = self.fixed(at) else { continue };
            if moment.from_run_out().is_some_and(|(earliest, _)| earliest < FIRST_CONTACT) {
                let reached = self.until_fixed(&self.after_the_wait(at));
                self.sends_among(&reached, complaints, |id| {
                    format!("`{id}` goes out at `{moment}`, before `R-30`")
                });
            }
        }
    }

    fn sends_among(
        &self,
        reached: &[bool],
        complaints: &mut Complaints<'_>,
        wrong: impl Fn(&str) -> String,
    ) {
        for at in (0..self.len()).filter(|at| reached[*at]) {
            if matches!(self.kind(at), Kind::Send { .. }) {
                let instead = "Patients may be contacted from `R-30` on: put \
                               `wait_until = \"R-30\"` or later before it";
                complaints.add(self.value_place(at), wrong(self.id(at)), instead);
            }
        }
    }
}
