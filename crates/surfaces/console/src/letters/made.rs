//! From the words of letters to one PDF, beside the work of the server.

use kernel::{Day, DeliveryId, Error, Result};
use outreach::letter::{OnPaper, Sheet};
use paper::{Fonts, Letter};
use web::{View, i18n::Arg};

use super::queue::Why;

/// A file for the printer.
pub(super) struct Made {
    /// Empty when there is nothing to print.
    pub(super) bytes: Vec<u8>,
    /// The letters in it.
    pub(super) printed: Vec<OnPaper>,
    /// Those that cannot be printed here.
    pub(super) left: Vec<(DeliveryId, Why)>,
}

/// The PDF of what can be printed here.
pub(super) async fn pdf(
    view: &View,
    fonts: &Fonts,
    (sheets, day): (Vec<Sheet>, Day),
) -> Result<Made> {
    let title = view.say.with("console-letters-title", &[("day", Arg::Date(day))]);
    let (title, language) = (title.text().to_owned(), view.say.language().clone());
    let fonts = fonts.clone();
    let made = tokio::task::spawn_blocking(move || {
        let mut printed: Vec<OnPaper> = sheets.iter().map(|sheet| sheet.paper.clone()).collect();
        let letters: Vec<Letter> = sheets.into_iter().map(words).collect();
        let done = paper::print(&fonts, &letters, (&title, &language))?;
        let left: Vec<(DeliveryId, Why)> =
            done.left.into_iter().map(|(at, why)| (printed[at].id, why.into())).collect();
        printed.retain(|paper| left.iter().all(|(id, _)| *id != paper.id));
        Ok(Made { bytes: done.pdf, printed, left })
    });
    made.await.map_err(|_| Error::failed("a PDF could not be made"))?
}

/// The words of a letter, as paper takes them.
pub(super) fn words(sheet: Sheet) -> Letter {
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
