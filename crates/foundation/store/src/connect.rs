//! How a connection to PostgreSQL is made: what is asked of the server, and who it must be.

use std::{fs, path::Path, sync::Arc, time::Duration};

use kernel::{Error, Result};
use rustls_pki_types::{CertificateDer, pem::PemObject as _};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::url::DatabaseUrl;

/// Statements here look up a few rows by an index. A plan is kept for as long as a connection lives:
/// one that was made while a table was small would read all of it ever after.
const PLANS: &str = " -c enable_seqscan=off -c jit=off";

/// The driver's configuration of a URL, with time limits so that a black hole is noticed.
pub(crate) fn config(
    url: &DatabaseUrl,
    patience: Option<Duration>,
) -> Result<tokio_postgres::Config> {
    let DatabaseUrl::Postgres { url, schema, .. } = url else {
        return Err(Error::failed("not a PostgreSQL URL"));
    };
    let mut config: tokio_postgres::Config =
        url.parse().map_err(|_| Error::failed("the PostgreSQL URL cannot be read"))?;
    let limits = patience.map_or_else(String::new, |patience| {
        let millis = patience.as_millis();
        format!(" -c statement_timeout={millis} -c lock_timeout={}", millis / 2)
    });
    config
        .application_name("rapport")
        .options(format!("-c search_path={schema} -c client_min_messages=warning{PLANS}{limits}"))
        .connect_timeout(Duration::from_secs(5))
        .keepalives_idle(Duration::from_secs(15))
        .tcp_user_timeout(Duration::from_secs(20));
    Ok(config)
}

/// TLS that checks certificate and name (`verify-full`).
pub(crate) fn verifying(root_certificate: Option<&Path>) -> Result<MakeRustlsConnect> {
    let mut roots = rustls::RootCertStore::empty();
    match root_certificate {
        Some(file) => {
            let pem = fs::read(file).map_err(Error::failed)?;
            for certificate in CertificateDer::pem_slice_iter(&pem) {
                roots.add(certificate.map_err(Error::failed)?).map_err(Error::failed)?;
            }
        }
        None => roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()),
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(Error::failed)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
