//! Which database, from one line of text; and the refusal to talk to a far one in the clear.

use std::{error, fmt, path::PathBuf, str::FromStr};

/// `sqlite:FILE`, or `postgres://user:password@host/database?schema=..&sslmode=verify-full`.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// One file; its WAL, lock and socket lie beside it.
    Sqlite(PathBuf),
    /// One schema of a PostgreSQL database.
    Postgres {
        /// What is left for the driver.
        url: String,
        /// The schema this pharmacy lives in.
        schema: String,
        /// Certificates to trust besides the bundled ones.
        root_certificate: Option<PathBuf>,
        /// Whether TLS is spoken, and the server's certificate and name verified.
        verified: bool,
    },
}

impl fmt::Debug for DatabaseUrl {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres { schema, .. } => write!(f, "postgres (schema {schema})"),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

/// Why a line names no database we would open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlError {
    /// Neither `sqlite:` nor `postgres:`.
    Unknown,
    /// `sqlite:` without a file.
    NoFile,
    /// A server that is not on this machine needs TLS with the certificate verified.
    NotVerified,
    /// A schema name is lower-case letters, digits and `_`, starting with a letter.
    BadSchema,
    /// The rest cannot be read by the driver.
    Malformed,
}

impl fmt::Display for UrlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unknown => "the database must be sqlite:FILE or postgres://user@host/name",
            Self::NoFile => "sqlite: needs a file, as in sqlite:rapport.db",
            Self::NotVerified => {
                "a PostgreSQL server on another machine needs sslmode=verify-full in its URL"
            }
            Self::BadSchema => "schema= takes lower-case letters, digits and _",
            Self::Malformed => "the PostgreSQL URL cannot be read",
        })
    }
}

impl error::Error for UrlError {}

impl FromStr for DatabaseUrl {
    type Err = UrlError;

    fn from_str(text: &str) -> Result<Self, UrlError> {
        if let Some(file) = text.strip_prefix("sqlite:") {
            let file = file.strip_prefix("//").unwrap_or(file);
            return match file {
                "" | ":memory:" => Err(UrlError::NoFile),
                file => Ok(Self::Sqlite(PathBuf::from(file))),
            };
        }
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Err(UrlError::Unknown);
        }
        let (base, query) = text.split_once('?').unwrap_or((text, ""));
        let mut schema = "public".to_owned();
        let mut root_certificate = None;
        let mut verified = false;
        let mut rest = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.split_once('=') {
                Some(("schema", name)) => schema = name.to_owned(),
                Some(("sslrootcert", file)) => root_certificate = Some(PathBuf::from(file)),
                Some(("sslmode", mode)) => verified = mode == "verify-full",
                _ => rest.push(pair),
            }
        }
        let good = schema.starts_with(|c: char| c.is_ascii_lowercase())
            && schema.len() <= 63
            && schema.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
        if !good {
            return Err(UrlError::BadSchema);
        }
        let url =
            if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
        let config: tokio_postgres::Config = url.parse().map_err(|_| UrlError::Malformed)?;
        if !verified && !config.get_hosts().iter().all(is_near) {
            return Err(UrlError::NotVerified);
        }
        Ok(Self::Postgres { url, schema, root_certificate, verified })
    }
}

/// A socket, or an address of this machine.
fn is_near(host: &tokio_postgres::config::Host) -> bool {
    match host {
        tokio_postgres::config::Host::Unix(_) => true,
        tokio_postgres::config::Host::Tcp(name) => {
            name == "localhost"
                || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(text: &str, expected: UrlError) {
        assert_eq!(text.parse::<DatabaseUrl>(), Err(expected), "{text}");
    }

    #[test]
    fn a_far_server_is_spoken_to_only_over_verified_tls() {
        refused("postgres://u@db.example.org/rapport", UrlError::NotVerified);
        refused("postgres://u@db.example.org/rapport?sslmode=require", UrlError::NotVerified);
        refused("postgres://u@127.0.0.1,db.example.org/rapport", UrlError::NotVerified);
        for near in [
            "postgres://u@localhost/rapport",
            "postgres://u@127.0.0.1:5433/rapport?schema=ph_2",
            "postgres://u@%2Frun%2Fpostgresql/rapport",
            "postgres://u@db.example.org/rapport?sslmode=verify-full",
        ] {
            assert!(near.parse::<DatabaseUrl>().is_ok(), "{near}");
        }
    }

    #[test]
    fn other_text_is_refused_with_what_to_write() {
        refused("rapport.db", UrlError::Unknown);
        refused("sqlite:", UrlError::NoFile);
        refused("sqlite::memory:", UrlError::NoFile);
        refused("postgres://u@localhost/r?schema=a;drop", UrlError::BadSchema);
        assert!(UrlError::Unknown.to_string().contains("sqlite:FILE"));
    }

    #[test]
    fn a_password_is_not_printed() {
        let url: DatabaseUrl = "postgres://u:secret@localhost/rapport".parse().unwrap();
        assert!(!format!("{url} {url:?}").contains("secret"));
    }
}
