//! Protected health information that cannot be printed by accident.

use std::fmt;

/// A value that says something about a patient. `Debug` and `Display` print `[phi]`, and it has no
/// `Serialize`: it leaves only through [`Phi::reveal`], which can be searched for.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phi<T>(T);

impl<T> Phi<T> {
    /// Marks a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value, for sealing it or for showing it to somebody who may see it.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The value, owned.
    pub fn into_revealed(self) -> T {
        self.0
    }

    /// Another marked value made of this one.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Phi<U> {
        Phi(change(self.0))
    }
}

impl<T> From<T> for Phi<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> fmt::Debug for Phi<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[phi]")
    }
}

impl<T> fmt::Display for Phi<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[phi]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_never_prints() {
        let name = Phi::new("Ana");
        assert_eq!(format!("{name} {name:?}"), "[phi] [phi]");
        assert_eq!(*name.reveal(), "Ana");
    }
}
