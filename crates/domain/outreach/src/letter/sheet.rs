//! The words of one letter, from top to bottom: what is sealed with it, and what is added when it is
//! printed, since a name and an address may have changed meanwhile.

use care::{patient::Patient, pharmacy::PharmacyProfile};
use kernel::{Error, Instant, Language, Phi, PostalAddress, Result};
use store::Tx;
use words::{Arg, words};

use super::{model::OnPaper, rows};
use crate::delivery::{self, Delivery, rows::body_place};

/// One letter, in words. Health data, all of it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which letter, and the address it bears.
    pub paper: OnPaper,
    /// Of the words.
    pub language: Language,
    /// Who writes, in lines.
    pub sender: Vec<String>,
    /// To whom, in lines.
    pub addressee: Phi<Vec<String>>,
    /// The day.
    pub date: String,
    /// The first line.
    pub greeting: Phi<String>,
    /// Paragraphs before the address of the page.
    pub before: Phi<Vec<String>>,
    /// The address of the page.
    pub link: Phi<Option<String>>,
    /// What is said in place of its code.
    pub code_words: String,
    /// Paragraphs after it.
    pub after: Phi<Vec<String>>,
    /// To find the letter by when it comes back.
    pub reference: String,
}

/// The lines of the pharmacy's own address: as they were written, or else between commas.
pub(super) fn sender(profile: &PharmacyProfile) -> Vec<String> {
    let lines: Vec<&str> = profile.address.lines().collect();
    // `1 Elm Street, New York, NY 10001`: the state stays with its town.
    let parts = match lines.as_slice() {
        [one] => match one.split_once(',') {
            Some((street, town)) => vec![street, town],
            None => lines,
        },
        _ => lines,
    };
    let parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
    std::iter::once(profile.name.as_str()).chain(parts).map(str::to_owned).collect()
}

impl Sheet {
    /// A letter as it would be printed now; nothing while there is no whole address.
    pub(super) fn read(
        tx: &mut Tx<'_>,
        delivery: &Delivery,
        profile: &PharmacyProfile,
    ) -> Result<Option<Self>> {
        let patient = care::patient::find(tx, delivery.patient)?;
        let Some(address) = patient.address.as_ref().and_then(PostalAddress::of) else {
            return Ok(None);
        };
        let text = tx.open_text(delivery.patient, body_place(delivery.id), &delivery.body)?;
        let at = rows::printed_at(tx, delivery.id)?.unwrap_or(tx.now());
        let language = delivery::language(tx, delivery.id)?;
        let on = care::patient::address_token(tx, delivery.patient)?;
        let paper = OnPaper { id: delivery.id, address: on };
        Self::of((paper, at), profile, (&patient, &address), (&text, &language)).map(Some)
    }

    fn of(
        (paper, at): (OnPaper, Instant),
        profile: &PharmacyProfile,
        (patient, address): (&Patient, &PostalAddress),
        (text, language): (&Phi<String>, &Language),
    ) -> Result<Self> {
        let said = |key: &str, args: &[(&str, Arg<'_>)]| {
            let found = words().find(&language.chain(), key, args);
            found.map(|it| it.text).ok_or(Error::Refused { code: "message-incomplete" })
        };
        let name = patient.name.reveal().full();
        let day = profile.zone.day(at);
        let paragraphs = text.reveal().split("\n\n").map(str::trim).filter(|it| !it.is_empty());
        let paragraphs: Vec<String> = paragraphs.map(str::to_owned).collect();
        let is_link = |it: &String| it.contains("://") && !it.contains(char::is_whitespace);
        let place = paragraphs.iter().position(is_link);
        let (before, after) = match place {
            Some(place) => (paragraphs[..place].to_vec(), paragraphs[place + 1..].to_vec()),
            None => (paragraphs.clone(), Vec::new()),
        };
        let lines = std::iter::once(name.clone()).chain(address.lines().iter().cloned());
        Ok(Self {
            reference: care::patient::reference(paper.id.cast()),
            paper,
            language: language.clone(),
            sender: sender(profile),
            addressee: Phi::new(lines.collect()),
            date: said("letter-date", &[("date", Arg::Date(day))])?,
            greeting: Phi::new(said("letter-greeting", &[("name", Arg::Text(&name))])?),
            before: Phi::new(before),
            link: Phi::new(place.map(|place| paragraphs[place].clone())),
            code_words: said("letter-code", &[])?,
            after: Phi::new(after),
        })
    }
}

/// The words of a letter with what ends every one: how to have no more, and who wrote.
pub(crate) fn with_end(
    text: &str,
    language: &Language,
    (pharmacy, phone): (&str, &str),
) -> Result<String> {
    let args = [("pharmacy", Arg::Text(pharmacy)), ("phone", Arg::Text(phone))];
    let end = words().find(&language.chain(), "letter-end", &args);
    let end = end.ok_or(Error::Refused { code: "message-incomplete" })?;
    Ok(format!("{text}\n\n{}", end.text))
}
