//! What goes into a statement and what comes out of a row.

use std::borrow::Cow;

use bytes::BytesMut;
use kernel::{Day, Error, Id, Instant, Result};
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};

/// A parameter. Only what both databases store alike: no floats, no booleans (0 or 1), no JSON.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// NULL.
    Null,
    /// A 64-bit integer.
    Int(i64),
    /// Text.
    Text(Cow<'a, str>),
    /// An id: 16 bytes where SQLite keeps it, 36 letters in PostgreSQL.
    Id([u8; 16]),
    /// Bytes.
    Bytes(Cow<'a, [u8]>),
}

macro_rules! from_integer {
    ($($type:ty),+) => {$(
        impl From<$type> for Value<'_> {
            fn from(value: $type) -> Self {
                Self::Int(i64::from(value))
            }
        }
    )+};
}
from_integer!(i64, i32, i16, u32, u16, u8, bool);

impl<'a> From<&'a str> for Value<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Value<'_> {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(value: &'a [u8]) -> Self {
        Self::Bytes(Cow::Borrowed(value))
    }
}

impl<'a> From<&'a Vec<u8>> for Value<'a> {
    fn from(value: &'a Vec<u8>) -> Self {
        Self::Bytes(Cow::Borrowed(value))
    }
}

impl From<Vec<u8>> for Value<'_> {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(Cow::Owned(value))
    }
}

impl<T: ?Sized> From<Id<T>> for Value<'_> {
    fn from(value: Id<T>) -> Self {
        Self::Id(value.raw().to_be_bytes())
    }
}

impl From<Instant> for Value<'_> {
    fn from(value: Instant) -> Self {
        Self::Int(value.0)
    }
}

impl From<Day> for Value<'_> {
    fn from(value: Day) -> Self {
        Self::Text(Cow::Owned(value.to_string()))
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput, ValueRef};
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(value) => ValueRef::Text(value.as_bytes()),
            Self::Id(value) => ValueRef::Blob(value),
            Self::Bytes(value) => ValueRef::Blob(value),
        }))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(value) if *kind == Type::INT4 => i32::try_from(*value)?.to_sql(kind, out),
            Self::Int(value) => value.to_sql(kind, out),
            // U+0000 has no place in PostgreSQL text.
            Self::Text(value) if value.contains('\0') => value.replace('\0', "").to_sql(kind, out),
            Self::Text(value) => value.as_ref().to_sql(kind, out),
            Self::Id(value) => {
                let id: Id<()> = Id::from_raw(u128::from_be_bytes(*value));
                id.to_string().to_sql(kind, out)
            }
            Self::Bytes(value) => value.as_ref().to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::BYTEA)
    }

    to_sql_checked!();
}

/// One row of an answer, read by column number from 0.
pub enum Row<'r> {
    /// A row of SQLite.
    #[doc(hidden)]
    Sqlite(&'r rusqlite::Row<'r>),
    /// A row of PostgreSQL.
    #[doc(hidden)]
    Postgres(&'r tokio_postgres::Row),
}

impl Row<'_> {
    /// The column, as the type asked for. A column that holds something else is a fault of ours or
    /// of the database, never of a person: [`Error::Failed`].
    pub fn get<T: Column>(&self, column: usize) -> Result<T> {
        T::read(self, column)
    }

    fn wrong(column: usize) -> Error {
        Error::failed(format!("column {column} does not hold what was expected"))
    }
}

/// A type that can be read from a column.
pub trait Column: Sized {
    /// Reads the column.
    fn read(row: &Row<'_>, column: usize) -> Result<Self>;
}

impl Column for Option<i64> {
    fn read(row: &Row<'_>, column: usize) -> Result<Self> {
        match row {
            Row::Sqlite(row) => row.get(column).map_err(|_| Row::wrong(column)),
            Row::Postgres(row) => match row.try_get(column) {
                Ok(value) => Ok(value),
                Err(_) => row
                    .try_get::<_, Option<i32>>(column)
                    .map(|value| value.map(i64::from))
                    .map_err(|_| Row::wrong(column)),
            },
        }
    }
}

impl Column for Option<String> {
    fn read(row: &Row<'_>, column: usize) -> Result<Self> {
        match row {
            Row::Sqlite(row) => row.get(column).map_err(|_| Row::wrong(column)),
            Row::Postgres(row) => row.try_get(column).map_err(|_| Row::wrong(column)),
        }
    }
}

impl Column for Option<Vec<u8>> {
    fn read(row: &Row<'_>, column: usize) -> Result<Self> {
        match row {
            Row::Sqlite(row) => row.get(column).map_err(|_| Row::wrong(column)),
            Row::Postgres(row) => row.try_get(column).map_err(|_| Row::wrong(column)),
        }
    }
}

/// What stands where an id should; nothing when it is none.
struct RawId(Option<u128>);

impl RawId {
    fn of_text(text: &str) -> Self {
        Self(text.parse::<Id<()>>().ok().map(Id::raw))
    }
}

impl Column for Option<RawId> {
    fn read(row: &Row<'_>, column: usize) -> Result<Self> {
        use rusqlite::types::ValueRef;
        match row {
            Row::Sqlite(row) => match row.get_ref(column).map_err(|_| Row::wrong(column))? {
                ValueRef::Null => Ok(None),
                ValueRef::Blob(bytes) => {
                    Ok(Some(RawId(bytes.try_into().ok().map(u128::from_be_bytes))))
                }
                // An id in letters would be found by no statement that is given an id.
                _ => Ok(Some(RawId(None))),
            },
            Row::Postgres(row) => {
                let text: Option<&str> = row.try_get(column).map_err(|_| Row::wrong(column))?;
                Ok(text.map(RawId::of_text))
            }
        }
    }
}

/// A type made from one of the four above.
macro_rules! column {
    ($type:ty, $raw:ty, $make:expr $(, $parameter:ident)?) => {
        impl $(<$parameter: ?Sized>)? Column for $type {
            fn read(row: &Row<'_>, column: usize) -> Result<Self> {
                let raw = <Option<$raw>>::read(row, column)?.ok_or_else(|| Row::wrong(column))?;
                $make(raw).ok_or_else(|| Row::wrong(column))
            }
        }
    };
}

/// The same, and its optional form.
macro_rules! optional_column {
    ($type:ty, $raw:ty, $make:expr $(, $parameter:ident)?) => {
        column!($type, $raw, $make $(, $parameter)?);
        impl $(<$parameter: ?Sized>)? Column for Option<$type> {
            fn read(row: &Row<'_>, column: usize) -> Result<Self> {
                <Option<$raw>>::read(row, column)?
                    .map(|raw| $make(raw).ok_or_else(|| Row::wrong(column)))
                    .transpose()
            }
        }
    };
}

column!(i64, i64, Some);
column!(String, String, Some);
column!(Vec<u8>, Vec<u8>, Some);
optional_column!(i32, i64, |raw: i64| i32::try_from(raw).ok());
optional_column!(u32, i64, |raw: i64| u32::try_from(raw).ok());
optional_column!(bool, i64, |raw: i64| Some(raw != 0));
optional_column!(Instant, i64, |raw: i64| Some(Instant(raw)));
optional_column!(Day, String, |raw: String| raw.parse().ok());
optional_column!(Id<T>, RawId, |raw: RawId| raw.0.map(Id::from_raw), T);
