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
const FRAGMENTS: [(&str, &str, &str); 5] = [
    // SQLite has one writer, so a row that was read cannot be claimed by another.
    ("{skip_locked}", "", "FOR UPDATE SKIP LOCKED"),
    ("{for_update}", "", "FOR UPDATE"),
    ("{bytes}", "BLOB", "BYTEA"),
    // Rows lie in the order of the primary key: four times the speed of a scattered table.
    ("{clustered}", "WITHOUT ROWID", ""),
    // PostgreSQL writes a changed row beside the old one and leaves the indexes alone, where it has
    // room there and no indexed column has changed.
    ("{roomy}", "", "WITH(fillfactor = 70)"),
];

/// `{last_8 a}`: the last eight letters of an id, which SQLite keeps as bytes.
const LAST_8: &str = "{last_8 ";
/// `{rows_of a, b} FROM .. {end}`: the rows, of the very table that is updated, which a `SELECT` of
/// the key `a, b` gives. PostgreSQL goes to them where they lie; by the key it would rather read all
/// of a table that is small at the time.
const ROWS_OF: &str = "{rows_of ";
const END: &str = "{end}";

impl Dialect {
    /// The text with every fragment and parameter as this database writes it.
    pub(crate) fn translate(self, text: &str) -> String {
        let mut out = self.with_last_8(&self.with_rows_of(text));
        for (name, sqlite, postgres) in FRAGMENTS {
            out = out.replace(name, if self == Self::Sqlite { sqlite } else { postgres });
        }
        match self {
            // `$2` would be a *name* to SQLite, numbered by its first appearance; `?2` is a place.
            Self::Sqlite => out.replace('$', "?"),
            Self::Postgres => out,
        }
    }

    fn with_rows_of(self, text: &str) -> String {
        let end = if self == Self::Sqlite { ")" } else { "))" };
        given(text, ROWS_OF, |key| match self {
            Self::Sqlite => format!("({key}) IN (SELECT {key}"),
            Self::Postgres => "ctid = ANY (ARRAY(SELECT ctid".to_owned(),
        })
        .replace(END, end)
    }

    fn with_last_8(self, text: &str) -> String {
        given(text, LAST_8, |id| match self {
            Self::Sqlite => format!("lower(substr(hex({id}), 25))"),
            Self::Postgres => format!("substr({id}, 29)"),
        })
    }
}

/// The text with each fragment of that name written as `write` says for what it is given.
fn given(text: &str, name: &str, write: impl Fn(&str) -> String) -> String {
    let mut parts = text.split(name);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (of, rest) = part.split_once('}').unwrap_or((part, ""));
        out.push_str(&write(of));
        out.push_str(rest);
    }
    out
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

    #[test]
    fn rows_are_found_by_their_key_or_by_where_they_lie() {
        let text =
            "DELETE FROM t WHERE {rows_of a, b} FROM t WHERE a < $1 LIMIT 5{end} RETURNING b";
        assert_eq!(
            Dialect::Sqlite.translate(text),
            "DELETE FROM t WHERE (a, b) IN (SELECT a, b FROM t WHERE a < ?1 LIMIT 5) RETURNING b"
        );
        assert_eq!(
            Dialect::Postgres.translate(text),
            "DELETE FROM t WHERE ctid = ANY (ARRAY(SELECT ctid FROM t WHERE a < $1 LIMIT 5)) \
             RETURNING b"
        );
    }

    #[test]
    fn an_id_has_its_last_letters_in_both() {
        let text = "CREATE INDEX i ON t ({last_8 id})";
        assert_eq!(
            Dialect::Sqlite.translate(text),
            "CREATE INDEX i ON t (lower(substr(hex(id), 25)))"
        );
        assert_eq!(Dialect::Postgres.translate(text), "CREATE INDEX i ON t (substr(id, 29))");
    }
}
