//! The few differences between the two databases, by name. There should be fewer than ten.

/// Which database speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite, one file.
    Sqlite,
    /// PostgreSQL, one schema.
    Postgres,
}

/// Name, then what SQLite and PostgreSQL read.
const FRAGMENTS: [(&str, &str, &str); 4] = [
    // SQLite has one writer, so a row that was read cannot be claimed by another.
    ("{skip_locked}", "", "FOR UPDATE SKIP LOCKED"),
    ("{for_update}", "", "FOR UPDATE"),
    ("{bytes}", "BLOB", "BYTEA"),
    // Rows lie in the order of the primary key: four times the speed of a scattered table.
    ("{clustered}", "WITHOUT ROWID", ""),
];

impl Dialect {
    /// The text with every fragment and parameter as this database writes it.
    pub(crate) fn translate(self, text: &str) -> String {
        let mut out = text.to_owned();
        for (name, sqlite, postgres) in FRAGMENTS {
            out = out.replace(name, if self == Self::Sqlite { sqlite } else { postgres });
        }
        match self {
            // `$2` would be a *name* to SQLite, numbered by its first appearance; `?2` is a place.
            Self::Sqlite => out.replace('$', "?"),
            Self::Postgres => out,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_fragments_are_translated() {
        let text = "SELECT a FROM t WHERE b = $2 AND c = $1 {skip_locked}";
        assert_eq!(Dialect::Sqlite.translate(text), "SELECT a FROM t WHERE b = ?2 AND c = ?1 ");
        assert!(Dialect::Postgres.translate(text).ends_with("FOR UPDATE SKIP LOCKED"));
    }
}
