//! From the words of letters to one PDF, beside the work of the server.

use kernel::{Day, DeliveryId, Error, Result};
use outreach::letter::Sheet;
use paper::{Fonts, Letter};
use web::{View, i18n::Arg};

/// A file for the printer.
pub(super) struct Made {
    pub(super) bytes: Vec<u8>,
    /// The letters in it.
    pub(super) printed: Vec<DeliveryId>,
}

/// The PDF; nothing when none of the letters can be printed here.
pub(super) async fn pdf(
    view: &View,
    fonts: &Fonts,
    (sheets, day): (Vec<Sheet>, Day),
) -> Result<Option<Made>> {
    let title = view.say.with("console-letters-title", &[("day", Arg::Date(day))]);
    let (title, language) = (title.text().to_owned(), view.say.language().clone());
    let fonts = fonts.clone();
    let made = tokio::task::spawn_blocking(move || {
        let ids: Vec<DeliveryId> = sheets.iter().map(|sheet| sheet.id).collect();
        let letters: Vec<Letter> = sheets.into_iter().map(letter).collect();
        let done = paper::print(&fonts, &letters, (&title, &language))?;
        let is_left = |at: usize| done.left.iter().any(|(left, _)| *left == at);
        let printed: Vec<DeliveryId> =
            (0..ids.len()).filter(|at| !is_left(*at)).map(|at| ids[at]).collect();
        Ok((!printed.is_empty()).then_some(Made { bytes: done.pdf, printed }))
    });
    made.await.map_err(|_| Error::failed("a PDF could not be made"))?
}

fn letter(sheet: Sheet) -> Letter {
    Letter {
        language: sheet.language,
        sender: sheet.sender,
        addressee: sheet.addressee.into_revealed(),
        date: sheet.date,
        greeting: sheet.greeting.into_revealed(),
        before: sheet.before.into_revealed(),
        link: sheet.link.into_revealed(),
        code_words: sheet.code_words,
        after: sheet.after.into_revealed(),
        reference: sheet.reference,
    }
}
