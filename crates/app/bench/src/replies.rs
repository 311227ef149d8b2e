//! How well patients' replies are read: a line for each language and half of the labelled corpus, then
//! one for each intent, as tables of `docs/replies.md`; and how long one text takes.

use std::{io::Write as _, time::Instant};

use kernel::{Error, Result};
use outreach::reply::languages;

#[path = "../../../domain/outreach/tests/rules/scoring.rs"]
mod scoring;

use scoring::{CORPORA, Half, Heard, code, heard, is_acted_on, score, share};

/// Prints the tables.
pub fn print() -> Result<()> {
    let all = heard();
    let mut out = std::io::stdout().lock();
    let mut table = by_language(&all);
    table.extend(by_intent(&all));
    table.push(speed(&all));
    for line in table {
        writeln!(out, "{line}").map_err(Error::failed)?;
    }
    Ok(())
}

fn by_language(all: &[Heard]) -> Vec<String> {
    let mut table = vec![
        "| language | review | half | texts | read right | refill answers right | stops heard | false stops | \
         emergencies heard | false alarms | wrongly acted on |"
            .to_owned(),
        "|---|---|---|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    let tags = CORPORA.iter().map(|(tag, _)| Some(*tag)).chain([None]);
    for tag in tags {
        for half in [Half::Develop, Half::Check] {
            let is_one = |it: &&Heard| it.0.half == half && tag.is_none_or(|tag| tag == it.0.tag);
            let lines: Vec<&Heard> = all.iter().filter(is_one).collect();
            table.push(line(tag, half, &lines));
        }
    }
    table
}

fn line(tag: Option<&str>, half: Half, lines: &[&Heard]) -> String {
    let primary = tag.map(|tag| tag.split('-').next().unwrap_or(tag));
    let known = languages().find(|language| Some(language.tag) == primary);
    let review = known.map_or("", |language| language.review.code());
    let right = |lines: &[&Heard]| {
        let right = lines.iter().filter(|(line, reading)| line.fits(reading)).count();
        format!("{:.1} %", share(right, lines.len()))
    };
    let refills: Vec<&Heard> =
        lines.iter().copied().filter(|(line, _)| line.is_about_refill()).collect();
    let stops = score(lines.iter().copied(), "stop");
    let emergencies = score(lines.iter().copied(), "emergency");
    let wrong = lines.iter().filter(|(line, it)| !line.fits(it) && is_acted_on(it)).count();
    format!(
        "| {} | {review} | {} | {} | {} | {} | {} of {} | {} | {} of {} | {} | {wrong} |",
        tag.unwrap_or("all"),
        if half == Half::Develop { "develop" } else { "check" },
        lines.len(),
        right(lines),
        right(&refills),
        stops.heard,
        stops.meant,
        stops.false_alarms,
        emergencies.heard,
        emergencies.meant,
        emergencies.false_alarms,
    )
}

fn by_intent(all: &[Heard]) -> Vec<String> {
    let mut table = vec![
        String::new(),
        "| intent | recall, develop | precision, develop | recall, check | precision, check |"
            .to_owned(),
        "|---|---|---|---|---|".to_owned(),
    ];
    let mut intents: Vec<&str> = all.iter().map(|(_, reading)| code(&reading.intent)).collect();
    intents.sort_unstable();
    intents.dedup();
    for intent in intents {
        let of = |half: Half| {
            let score = score(all.iter().filter(|it| it.0.half == half), intent);
            format!("{:.1} % of {} | {:.1} %", score.recall(), score.meant, score.precision())
        };
        table.push(format!("| {intent} | {} | {} |", of(Half::Develop), of(Half::Check)));
    }
    table
}

fn speed(all: &[Heard]) -> String {
    let began = Instant::now();
    for (line, _) in all {
        std::hint::black_box(line.read());
    }
    let each = began.elapsed().as_secs_f64() * 1e6 / all.len() as f64;
    format!("\nOne text: {each:.0} µs.")
}
