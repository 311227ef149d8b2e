//! Typed ids: a `PatientId` can never be passed where a `DispenseId` is meant.

use std::{cmp::Ordering, fmt, hash, marker::PhantomData, str::FromStr};

use uuid::Uuid;

use crate::{Error, Instant};

/// A time-ordered UUID (RFC 9562, version 7) that remembers what it names.
///
/// Written as 36 lower-case characters, which is also a valid FHIR id.
pub struct Id<T: ?Sized> {
    value: u128,
    names: PhantomData<fn() -> T>,
}

impl<T: ?Sized> Id<T> {
    /// Wraps a raw value. Only the store and the transaction make ids.
    pub const fn from_raw(value: u128) -> Self {
        Self { value, names: PhantomData }
    }

    /// The 128 bits.
    pub const fn raw(self) -> u128 {
        self.value
    }

    /// When it was given, to the millisecond: names are in the order of time (RFC 9562, version 7).
    pub fn made_at(self) -> Instant {
        Instant(i64::try_from(self.value >> 80).unwrap_or(i64::MAX))
    }

    /// The same value as the name of something else, for links that may point at several nouns.
    pub const fn cast<U: ?Sized>(self) -> Id<U> {
        Id::from_raw(self.value)
    }
}

impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Id<T> {}

impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: ?Sized> Eq for Id<T> {}

impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

impl<T: ?Sized> hash::Hash for Id<T> {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = Uuid::encode_buffer();
        f.pad(Uuid::from_u128(self.value).hyphenated().encode_lower(&mut buffer))
    }
}

impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<T: ?Sized> FromStr for Id<T> {
    type Err = Error;

    /// Reads the 36-character form; anything else is refused as `bad-id`.
    fn from_str(text: &str) -> Result<Self, Error> {
        if text.len() != 36 {
            return Err(Error::Refused { code: "bad-id" });
        }
        let value = Uuid::try_parse(text).map_err(|_| Error::Refused { code: "bad-id" })?;
        Ok(Self::from_raw(value.as_u128()))
    }
}

impl<T: ?Sized> serde::Serialize for Id<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: ?Sized> serde::Deserialize<'de> for Id<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(|_| serde::de::Error::custom("not an id"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_back_as_written() {
        let id: Id<()> = Id::from_raw(0x0192_3456_789a_7bcd_8ef0_1234_5678_9abc);
        assert_eq!(id.to_string(), "01923456-789a-7bcd-8ef0-123456789abc");
        assert_eq!(id.to_string().parse::<Id<()>>().unwrap(), id);
    }

    #[test]
    fn other_text_is_no_id() {
        for text in
            ["", "7", "0192345678 9a7bcd8ef0123456789abc", "{01923456-789a-7bcd-8ef0-123456789abc}"]
        {
            assert!(text.parse::<Id<()>>().is_err(), "{text}");
        }
    }
}
