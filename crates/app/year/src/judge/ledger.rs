//! What a person agreed to and took back, as far as it was said by then.

use std::collections::BTreeMap;

use super::{Fact, Frame, Life, Week, law};
use crate::world::{Place, Topic, Wire};

/// One line: agreed, or taken back, and whether that was by a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Agreed,
    TakenBack { by_text: bool, at: i64 },
}

/// Where a person stands at one moment.
#[derive(Clone, Debug)]
pub(super) struct Standing {
    pub(super) place: &'static Place,
    pub(super) own: Option<(u16, u16)>,
    pub(super) is_dead: bool,
    pub(super) is_gone: bool,
    pub(super) is_stopped: bool,
    pub(super) is_paused: bool,
    pub(super) wrote_at: Option<i64>,
    condemned: Vec<Wire>,
    blocked: Vec<Wire>,
    stopped_since: Option<i64>,
    no_mail: bool,
    lines: BTreeMap<(Wire, Topic), Line>,
    refused: Vec<Topic>,
}

impl Standing {
    pub(super) fn begin(life: &Life) -> Self {
        Self {
            place: life.place,
            own: None,
            is_dead: false,
            is_gone: false,
            is_stopped: false,
            is_paused: false,
            wrote_at: None,
            condemned: Vec::new(),
            blocked: Vec::new(),
            stopped_since: None,
            no_mail: false,
            lines: BTreeMap::new(),
            refused: Vec::new(),
        }
    }

    /// Where the person stands once all of that has happened.
    pub(super) fn after(life: &Life, frame: &Frame, at: i64) -> Self {
        let mut standing = Self::begin(life);
        for (when, fact) in life.facts.iter().take_while(|(when, _)| *when <= at) {
            standing.hear(*when, fact, frame);
        }
        standing
    }

    pub(super) fn hear(&mut self, at: i64, fact: &Fact, frame: &Frame) {
        match *fact {
            Fact::Moved(place) => self.place = place,
            Fact::Died => self.is_dead = true,
            Fact::Left => self.is_gone = true,
            Fact::Hours(own) => self.own = own,
            Fact::Agreed(wire, topic) => {
                self.lines.insert((wire, topic), Line::Agreed);
                self.refused.retain(|it| *it != topic);
                self.no_mail &= wire != Wire::Mail;
            }
            Fact::Wrote => self.wrote_at = Some(at),
            Fact::Stopped { .. } => {
                self.stops(at);
                self.take_back((true, at), |_, _| true);
            }
            Fact::Started => self.starts(),
            Fact::Unsubscribed => {
                self.no_mail = true;
                self.take_back((false, at), |wire, _| wire == Wire::Mail);
            }
            Fact::HeardAll => {
                self.stops(at);
                self.take_back((false, at), |_, _| true);
            }
            Fact::StoppedTopic(topic) | Fact::HeardTopic(topic) => {
                self.refused.push(topic);
                let all = frame.is_part_all(at);
                let covers = |wire, it| it == topic || (all && wire == Wire::Text);
                self.take_back((false, at), covers);
            }
            Fact::HeardWire(wire) => self.take_back((false, at), |it, _| it == wire),
            Fact::CallsEnded if frame.is_part_all(at) => {
                self.take_back((false, at), |wire, _| wire == Wire::Text);
            }
            Fact::CallsEnded => {}
            Fact::Danger => self.is_paused = true,
            Fact::LookedAfter => self.is_paused = false,
            Fact::Condemned(wire) => self.condemned.push(wire),
            Fact::Blocked(wire) => {
                self.blocked.push(wire);
                self.take_back((true, at), |it, _| it == wire);
            }
        }
    }

    fn stops(&mut self, at: i64) {
        self.is_stopped = true;
        self.stopped_since.get_or_insert(at);
    }

    /// Gives back what was taken by a text, or by a carrier that heard one, since the stop.
    fn starts(&mut self) {
        self.is_stopped = false;
        let since = self.stopped_since.take().unwrap_or(i64::MIN);
        self.blocked.retain(|wire| *wire != Wire::Text);
        for ((wire, _), line) in &mut self.lines {
            if *wire == Wire::Text
                && matches!(line, Line::TakenBack { by_text: true, at } if since <= *at)
            {
                *line = Line::Agreed;
            }
        }
    }

    fn take_back(&mut self, (by_text, at): (bool, i64), covers: impl Fn(Wire, Topic) -> bool) {
        for ((wire, topic), line) in &mut self.lines {
            if *line == Line::Agreed && covers(*wire, *topic) {
                *line = Line::TakenBack { by_text, at };
            }
        }
    }

    /// Whether something of that wire was taken back.
    pub(super) fn took_back(&self, wire: Wire) -> bool {
        self.lines.iter().any(|((it, _), line)| *it == wire && *line != Line::Agreed)
    }

    /// Whether the address of a wire is known to be no good.
    pub(super) fn is_no_good(&self, wire: Wire) -> bool {
        self.condemned.contains(&wire) || self.blocked.contains(&wire)
    }

    /// Whether that may be said there. A recall, and a personal word, lean on whatever was agreed to.
    pub(super) fn agreed(&self, wire: Wire, topic: Topic) -> bool {
        if wire == Wire::Mail && self.no_mail || self.refused.contains(&topic) {
            return false;
        }
        match self.lines.get(&(wire, topic)) {
            Some(line) => *line == Line::Agreed,
            None if matches!(topic, Topic::Safety | Topic::Message) => {
                self.lines.iter().any(|((it, _), line)| *it == wire && *line == Line::Agreed)
            }
            None => false,
        }
    }

    /// Whether it is a good hour where the person is, by the rules of the moment of the send.
    pub(super) fn is_good_hour(&self, frame: &Frame, at: i64, sent_at: i64) -> bool {
        let local = law::wall(self.place.zone, at);
        let own: Option<Week> = self.own.map(|span| [Some(span); 7]);
        let polite = own.unwrap_or_else(|| frame.rules_at(sent_at).0);
        [Some(&frame.law.country), frame.law.states.get(self.place.state), Some(&polite)]
            .into_iter()
            .flatten()
            .all(|week| law::is_within(week, local))
    }
}

impl Frame {
    /// Hours and messages of seven days by the pharmacy's own rules, as they hold then.
    pub(super) fn rules_at(&self, at: i64) -> (Week, usize) {
        let today = law::wall(self.zone, at).date();
        let begun = self.rules.iter().rev().find(|(from, ..)| *from <= today);
        begun.map_or((self.law.polite, self.law.a_week), |(_, hours, a_week)| (*hours, *a_week))
    }

    /// Whether a part of calls and texts that is taken back is all of them by then.
    fn is_part_all(&self, at: i64) -> bool {
        self.law.part_is_all <= law::wall(self.zone, at).date().to_string()
    }

    pub(super) fn is_held(&self, at: i64, is_begun: bool) -> bool {
        self.holds.iter().any(|(from, to, all)| *from <= at && at < *to && (*all || is_begun))
    }
}
