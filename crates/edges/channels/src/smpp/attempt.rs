//! One send with the names that its parts are given, and what is told when they come too late for it.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::DeliveryId;
use outreach::gateway::BETWEEN_PARTS;
use tokio::sync::mpsc;

/// A message was taken after its send was given up: what is known of it now.
#[derive(Debug)]
pub struct Late {
    pub key: DeliveryId,
    pub provider_id: String,
}

/// The names of the parts of one send.
pub struct Attempt {
    key: DeliveryId,
    late: mpsc::UnboundedSender<Late>,
    state: Mutex<State>,
}

struct State {
    names: Vec<Option<String>>,
    is_given_up: bool,
}

impl Attempt {
    pub fn of(key: DeliveryId, parts: usize, late: mpsc::UnboundedSender<Late>) -> Arc<Self> {
        let state = State { names: vec![None; parts], is_given_up: false };
        Arc::new(Self { key, late, state: Mutex::new(state) })
    }

    /// A part was taken, under that name if it was given one.
    pub fn taken(&self, part: usize, name: Option<String>) {
        let name = name.unwrap_or_else(|| format!("{}-{}", self.key, part + 1));
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = state.names.get_mut(part) {
            *place = Some(name);
        }
        if state.is_given_up {
            self.tell(&mut state);
        }
    }

    /// All names in one; nothing while a part has none.
    pub fn name(&self) -> Option<String> {
        joined(&self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn give_up(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.is_given_up = true;
        self.tell(&mut state);
    }

    fn tell(&self, state: &mut State) {
        let Some(provider_id) = joined(state) else { return };
        // Once: whoever was told may be gone, and then a restart is under way.
        state.names.clear();
        let _ = self.late.send(Late { key: self.key, provider_id });
    }
}

fn joined(state: &State) -> Option<String> {
    let names: Option<Vec<&str>> = state.names.iter().map(Option::as_deref).collect();
    names.filter(|names| !names.is_empty()).map(|names| names.join(BETWEEN_PARTS))
}

/// Gives an attempt up when it is dropped, unless it came to its end.
pub struct Watched {
    pub attempt: Arc<Attempt>,
    pub is_over: bool,
}

impl Drop for Watched {
    fn drop(&mut self) {
        if !self.is_over {
            self.attempt.give_up();
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::Id;

    use super::*;

    #[test]
    fn what_is_taken_too_late_is_told_once_and_whole() {
        let (late, mut told) = mpsc::unbounded_channel();
        let attempt = Attempt::of(Id::from_raw(7), 2, late);
        attempt.taken(1, Some("b".to_owned()));
        assert_eq!(attempt.name(), None);
        drop(Watched { attempt: Arc::clone(&attempt), is_over: false });
        assert!(told.try_recv().is_err(), "a part is missing");
        attempt.taken(0, Some("a".to_owned()));
        assert_eq!(told.try_recv().unwrap().provider_id, "a b");
        attempt.taken(0, Some("a".to_owned()));
        assert!(told.try_recv().is_err(), "once");
    }

    #[test]
    fn what_came_to_its_end_is_not_told_again() {
        let (late, mut told) = mpsc::unbounded_channel();
        let attempt = Attempt::of(Id::from_raw(7), 1, late);
        attempt.taken(0, None);
        assert_eq!(
            attempt.name().unwrap(),
            format!("{}-1", attempt.key),
            "without a name of theirs"
        );
        drop(Watched { attempt, is_over: true });
        assert!(told.try_recv().is_err());
    }
}
