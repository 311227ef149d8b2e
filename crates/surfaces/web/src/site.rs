//! What every page needs to know about the pharmacy it speaks for, kept in memory so that an
//! error page can name the phone number even when the database cannot be reached.

use std::sync::{Arc, PoisonError, RwLock};

use kernel::{Language, PhoneNumber, Zone};

use crate::Limits;

/// The pharmacy as patients know it.
#[derive(Clone, Debug)]
pub struct Brand {
    /// The name on the bottle label.
    pub name: String,
    /// The number on the bottle label.
    pub phone: PhoneNumber,
    /// The language of people whose own language is not known.
    pub language: Language,
    /// The pharmacy's own time zone.
    pub zone: Zone,
}

/// One pharmacy's web site.
#[derive(Debug)]
pub struct Site {
    brand: RwLock<Arc<Brand>>,
    hosts: Vec<String>,
    pseudo: bool,
    limits: Option<Arc<Limits>>,
    home: Option<&'static str>,
}

impl Site {
    /// A site answering on `hosts` (`pharmacy.example`, `127.0.0.1:8080`); any other `Host`
    /// gets 421. An empty list answers on loopback names only.
    pub fn new(brand: Brand, hosts: Vec<String>) -> Self {
        let hosts = hosts.into_iter().map(|host| host.to_ascii_lowercase()).collect();
        let brand = RwLock::new(Arc::new(brand));
        Self { brand, hosts, pseudo: false, limits: None, home: None }
    }

    /// Also speaks the pseudo-locales `en-XA` and `ar-XB`, for tests of the layout.
    #[must_use]
    pub fn with_pseudo_locales(mut self) -> Self {
        self.pseudo = true;
        self
    }

    /// Counts tries by network address.
    #[must_use]
    pub fn with_limits(mut self, limits: Option<Arc<Limits>>) -> Self {
        self.limits = limits;
        self
    }

    /// What counts tries by network address, if anything does.
    pub fn limits(&self) -> Option<Arc<Limits>> {
        self.limits.clone()
    }

    /// Every page leads there at its foot: a demo has a page of its own.
    #[must_use]
    pub const fn with_home(mut self, path: &'static str) -> Self {
        self.home = Some(path);
        self
    }

    /// Where every page leads at its foot.
    pub const fn home(&self) -> Option<&'static str> {
        self.home
    }

    /// The pharmacy's name and number as of now.
    pub fn brand(&self) -> Arc<Brand> {
        self.brand.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts a changed name or number into use.
    pub fn rename(&self, brand: Brand) {
        *self.brand.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(brand);
    }

    /// Whether pseudo-locales may be asked for.
    pub const fn speaks_pseudo(&self) -> bool {
        self.pseudo
    }

    /// Whether this site answers to that `Host` header.
    pub fn answers_to(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        if self.hosts.is_empty() {
            return is_loopback(&host);
        }
        self.hosts.contains(&host)
    }
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name == "localhost"
        || name.ends_with(".localhost")
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hosts: &[&str], host: &str, answers: bool) {
        let brand = Brand {
            name: "Elm".to_owned(),
            phone: PhoneNumber::parse("201-555-0123").unwrap(),
            language: Language::english(),
            zone: Zone::UTC,
        };
        let site = Site::new(brand, hosts.iter().map(|host| (*host).to_owned()).collect());
        assert_eq!(site.answers_to(host), answers, "{host}");
    }

    #[test]
    fn only_its_own_names_are_answered() {
        check(&["elm.example"], "ELM.example", true);
        check(&["elm.example"], "evil.example", false);
        check(&["elm.example"], "elm.example.evil", false);
        check(&[], "127.0.0.1:8080", true);
        check(&[], "[::1]:8080", true);
        check(&[], "localhost", true);
        check(&[], "evil.example:8080", false);
        check(&[], "127.0.0.1.evil.example", false);
    }
}
