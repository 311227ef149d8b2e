//! One request to a machine that somebody else has named: over TLS, to a public address, and without
//! a word about who asks. The address that was looked at is the address that is connected to, so that
//! a name cannot mean one machine when it is judged and another when it is asked.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use http_body_util::Empty;
use hyper::{
    Request, Response, Uri,
    body::{Bytes, Incoming},
    header::HOST,
};
use hyper_util::rt::TokioIo;
use outreach::gateway::PictureError;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tokio_rustls::TlsConnector;

use super::{later, never};

/// Asks strangers.
pub(super) struct Outside {
    tls: TlsConnector,
    connect: Duration,
}

impl Outside {
    pub(super) fn new(connect: Duration) -> Self {
        let roots = RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        let config =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("ring speaks the usual versions of TLS")
                .with_root_certificates(roots)
                .with_no_client_auth();
        Self { tls: TlsConnector::from(Arc::new(config)), connect }
    }

    /// Asks once.
    pub(super) async fn get(&self, uri: &Uri) -> Result<Response<Incoming>, PictureError> {
        if uri.scheme_str() != Some("https") {
            return Err(never("redirected-without-tls"));
        }
        let host = uri.host().ok_or(never("bad-redirection"))?;
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let found = lookup_host((bare, uri.port_u16().unwrap_or(443))).await;
        let found: Vec<SocketAddr> = found.map_err(|_| later("no-such-host"))?.collect();
        // A name with one public address and one of ours is a trap, whichever would be taken.
        if !found.iter().all(|it| is_public(it.ip())) {
            return Err(never("redirected-inside"));
        }
        let first = *found.first().ok_or(later("no-such-host"))?;
        let name = ServerName::try_from(bare.to_owned()).map_err(|_| never("bad-redirection"))?;
        let line = async {
            let tcp = TcpStream::connect(first).await?;
            self.tls.connect(name, tcp).await
        };
        let line = timeout(self.connect * 2, line).await.map_err(|_| later("no-connection"))?;
        let line = TokioIo::new(line.map_err(|_| later("no-connection"))?);
        let (mut sender, connection) = hyper::client::conn::http1::handshake(line)
            .await
            .map_err(|_| later("no-connection"))?;
        // Ends with the response's body, or with whoever stops reading it.
        tokio::spawn(connection);
        let place = uri.path_and_query().map_or("/", |it| it.as_str());
        let authority = uri.authority().map(|it| it.as_str()).unwrap_or_default();
        let request = Request::get(place)
            .header(HOST, authority)
            .body(Empty::<Bytes>::new())
            .map_err(|_| never("bad-redirection"))?;
        sender.send_request(request).await.map_err(|_| later("no-answer"))
    }
}

/// Whether anybody on the internet may have that address (RFC 6890): no machine of this house has it.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

const fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_inside = matches!(
        (a, b, c),
        (0 | 10 | 127, ..)
            | (100, 64..=127, _)
            | (169, 254, _)
            | (172, 16..=31, _)
            | (192, 0, 0 | 2)
            | (192, 88, 99)
            | (192, 168, _)
            | (198, 18 | 19, _)
            | (198, 51, 100)
            | (203, 0, 113)
            | (224.., ..)
    );
    !is_inside
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(mapped) = address.to_ipv4_mapped() {
        return is_public_v4(mapped);
    }
    let [a, b, ..] = address.segments();
    // Global unicast, without what carries an address of the older kind or is for examples.
    (a & 0xE000) == 0x2000
        && !(a == 0x2001 && (b < 0x0200 || b == 0x0DB8))
        && a != 0x2002
        && (a & 0xFFF0) != 0x3FF0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_machines_of_the_internet_are_asked() {
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "127.0.0.1",
            "100.64.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2001::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for public in [
            "8.8.8.8",
            "172.32.0.1",
            "192.169.0.1",
            "100.128.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[tokio::test]
    async fn a_redirection_into_the_house_opens_no_connection() {
        let outside = Outside::new(Duration::from_secs(1));
        let asked = async |address: &str| outside.get(&address.parse().unwrap()).await.map(drop);
        for inside in [
            "https://127.0.0.1:1/x",
            "https://[::1]:1/x",
            "https://169.254.169.254/latest/meta-data",
            "https://10.0.0.1/x",
            "https://localhost:1/x",
        ] {
            assert_eq!(asked(inside).await, Err(never("redirected-inside")), "{inside}");
        }
        let plain = asked("http://203.0.113.1/x").await;
        assert_eq!(plain, Err(never("redirected-without-tls")));
    }
}
