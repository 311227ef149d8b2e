//! Which language to speak: what was just asked for (`?lang=`), what was chosen before (cookie),
//! what the link or the patient's record says, what the browser prefers, the pharmacy's own.

use axum::http::{HeaderMap, header};
use kernel::Language;

use crate::{
    Site,
    cookie::{Cookie, SameSite},
};

/// Remembers a language that the reader chose.
pub const CHOSEN: Cookie = Cookie::new("__Host-language", SameSite::Lax);

/// Who reads a page: the sentences of staff are there in fewer languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Any language of [`words::SPOKEN`].
    Patients,
    /// The languages of [`words::COMPLETE`].
    Staff,
}

impl Audience {
    fn reads(self, language: &Language) -> bool {
        match self {
            Self::Patients => true,
            Self::Staff => words::COMPLETE.contains(&language.primary()) || is_pseudo(language),
        }
    }
}

/// What a request says about language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// Asked for now, in the URL.
    pub asked: Option<Language>,
    /// Chosen before, in the cookie.
    pub chosen: Option<Language>,
    /// What the browser wishes for and we speak, the best first.
    pub preferred: Vec<Language>,
}

impl Heard {
    /// Reads URL, cookie and header. What we do not speak counts as not said.
    pub fn of(site: &Site, query: &str, headers: &HeaderMap) -> Self {
        let asked = form_urlencoded::parse(query.as_bytes())
            .find(|(name, _)| name == "lang")
            .and_then(|(_, tag)| spoken(site, &tag));
        let chosen = CHOSEN.read(headers).and_then(|tag| spoken(site, &tag));
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|line| line.to_str().ok());
        let preferred = accepted.map(|line| wishes(site, line)).unwrap_or_default();
        Self { asked, chosen, preferred }
    }

    /// The language to speak, given what the link or the record says. For staff it has all their words,
    /// whatever the pharmacy speaks to its patients.
    pub fn settle(&self, written: Option<&Language>, site: &Site, readers: Audience) -> Language {
        let written = written.and_then(|language| spoken(site, language.tag()));
        let own = &site.brand().language;
        [self.asked.as_ref(), self.chosen.as_ref(), written.as_ref()]
            .into_iter()
            .flatten()
            .chain(&self.preferred)
            .chain([own])
            .find(|language| readers.reads(language))
            .cloned()
            .unwrap_or_else(Language::english)
    }
}

fn spoken(site: &Site, tag: &str) -> Option<Language> {
    let language: Language = tag.parse().ok()?;
    if is_pseudo(&language) {
        return site.speaks_pseudo().then_some(language);
    }
    // What no language of ours answers is answered by English.
    let is_spoken = words::spoken(&language) != "en" || language.primary() == "en";
    is_spoken.then_some(language)
}

fn is_pseudo(language: &Language) -> bool {
    matches!(language.tag(), "en-XA" | "ar-XB")
}

fn wishes(site: &Site, line: &str) -> Vec<Language> {
    let mut wishes: Vec<(u32, Language)> = line
        .split(',')
        .take(20)
        .filter_map(|wish| {
            let mut parts = wish.split(';');
            let language = spoken(site, parts.next()?.trim())?;
            let weight = parts
                .find_map(|part| part.trim().strip_prefix("q=")?.parse::<f32>().ok())
                .unwrap_or(1.0);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a clamped weight of at most 1000"
            )]
            let weight = (weight.clamp(0.0, 1.0) * 1000.0) as u32;
            (weight > 0).then_some((weight, language))
        })
        .collect();
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.into_iter().map(|(_, language)| language).collect()
}

#[cfg(test)]
mod tests {
    use kernel::{PhoneNumber, Zone};

    use super::*;
    use crate::Brand;

    fn site() -> Site {
        site_in("en")
    }

    fn site_in(language: &str) -> Site {
        let brand = Brand {
            name: "Elm".to_owned(),
            phone: PhoneNumber::parse("201-555-0123").unwrap(),
            language: language.parse().unwrap(),
            zone: Zone::UTC,
        };
        Site::new(brand, Vec::new())
    }

    #[track_caller]
    fn check(query: &str, cookie: &str, link: Option<&str>, accept: &str, expected: &str) {
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, format!("__Host-language={cookie}").parse().unwrap());
        headers.insert(header::ACCEPT_LANGUAGE, accept.parse().unwrap());
        let heard = Heard::of(&site(), query, &headers);
        let link = link.map(|tag| tag.parse().unwrap());
        assert_eq!(heard.settle(link.as_ref(), &site(), Audience::Patients).tag(), expected);
    }

    #[test]
    fn what_was_asked_for_last_wins() {
        check("lang=en", "es", Some("es"), "es", "en");
        check("", "es", Some("en"), "en", "es");
        check("", "", Some("es"), "en", "es");
        check("", "", Some("hi"), "de, es-MX;q=0.8, en;q=0.5", "es-MX");
        check("", "", Some("fil"), "en", "fil");
        check("", "", None, "zh-TW, en;q=0.5", "zh-TW");
        check("", "", None, "de", "en");
        check("lang=en-XA", "", None, "es;q=0, en;q=0.1", "en");
        check("lang=%3Cscript%3E", "\"", None, "en;q=zz", "en");
    }

    #[test]
    fn staff_are_spoken_to_in_a_language_that_has_all_their_words() {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, "vi, es;q=0.5".parse().unwrap());
        let heard = Heard::of(&site(), "lang=ko", &headers);
        assert_eq!(heard.settle(None, &site(), Audience::Patients).tag(), "ko");
        assert_eq!(heard.settle(None, &site(), Audience::Staff).tag(), "es", "the next wish");
        let silent = Heard::of(&site(), "lang=ko", &HeaderMap::new());
        for (own, expected) in [("en", "en"), ("es", "es"), ("vi", "en")] {
            let found = silent.settle(None, &site_in(own), Audience::Staff);
            assert_eq!(found.tag(), expected, "of a pharmacy that speaks {own}");
        }
        let unsaid = Heard::of(&site(), "", &HeaderMap::new());
        assert_eq!(unsaid.settle(None, &site_in("vi"), Audience::Patients).tag(), "vi");
    }
}
