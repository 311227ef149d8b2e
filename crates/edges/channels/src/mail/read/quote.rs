//! The new words of a plain text: without the history below them, the signature, and what a telephone
//! adds. Whatever carries none of their marks is kept to the last letter.

/// What attributions say, "On Monday, Elm Pharmacy wrote:".
const WROTE: [&str; 11] = [
    "wrote",
    "escribió",
    "escribio",
    "schrieb",
    "a écrit",
    "escreveu",
    "ha scritto",
    "написал",
    "写道",
    "작성",
    "đã viết",
];
/// How they begin: with a day, or a word before it.
const ON: [&str; 10] = ["on ", "el ", "am ", "le ", "em ", "il ", "a ", "vào ", "在", "в "];
/// How the heads of quoted e-mails are called, in one language each: who, when, to whom, about what.
const HEADS: [[&str; 5]; 6] = [
    ["from", "sent", "date", "to", "subject"],
    ["de", "enviado", "fecha", "para", "asunto"],
    ["de", "envoyé", "date", "à", "objet"],
    ["von", "gesendet", "datum", "an", "betreff"],
    ["da", "inviato", "data", "a", "oggetto"],
    ["de", "enviada", "data", "para", "assunto"],
];
/// What else stands in such a head.
const COPIES: [&str; 4] = ["cc", "cco", "bcc", "reply-to"];
/// Lines over a quoted e-mail, between dashes.
const ORIGINAL: [&str; 5] = [
    "original message",
    "mensaje original",
    "message d'origine",
    "ursprüngliche nachricht",
    "mensagem original",
];
/// What telephones write below.
const FOOTERS: [&str; 13] = [
    "sent from my ",
    "sent from mail for ",
    "sent from outlook",
    "sent from yahoo mail",
    "sent from proton",
    "sent from gmail",
    "get outlook for ",
    "enviado desde mi ",
    "enviado desde outlook",
    "obtener outlook para ",
    "obtén outlook para ",
    "envoyé de mon ",
    "enviado do meu ",
];
/// A footer is no longer than that, in letters.
const FOOTER: usize = 80;
/// An attribution goes over so many lines.
const ATTRIBUTION: usize = 4;
/// A signature below two dashes without the blank that belongs there has so many lines.
const SIGNATURE: usize = 8;

/// A text, taken apart.
pub(super) struct Parted {
    /// What is new in it.
    pub(super) new: String,
    /// What stands below the head of the e-mail it answers, up to the head of one before that. Some answer
    /// there; whether they did only shows beside what we wrote.
    pub(super) below: String,
}

/// Takes a text apart.
pub(super) fn parted(text: &str) -> Parted {
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace(['\u{feff}', '\u{200b}'], "");
    let lines: Vec<&str> =
        text.lines().map(|line| line.trim_end_matches([' ', '\t', '\u{a0}'])).collect();
    let raw: Vec<&str> = text.lines().collect();
    let new = above(&raw, &lines);
    if new.trim().is_empty() {
        // The answer stands below what it answers, or there is none.
        return Parted { new: unquoted(&lines), below: String::new() };
    }
    Parted { new, below: below(&lines) }
}

/// What stands below the first head in a text.
pub(super) fn below_head(text: &str) -> String {
    below(&text.lines().collect::<Vec<_>>())
}

fn unquoted(lines: &[&str]) -> String {
    let lines: Vec<&str> = lines.iter().filter(|line| !is_quoted(line)).copied().collect();
    lines.join("\n").trim().to_owned()
}

/// What stands below the first head in these lines, up to the next.
fn below(lines: &[&str]) -> String {
    let head_at = (0..lines.len()).find(|at| is_history(lines, *at));
    let Some(lines) = head_at.map(|at| &lines[at..]) else { return String::new() };
    let is_of_head = |line: &&str| {
        let line = line.trim();
        let is_known = |name: String| HEADS.iter().flatten().chain(&COPIES).any(|it| *it == name);
        line.is_empty() || line.starts_with(['-', '_']) || head(line).is_some_and(is_known)
    };
    let begin = lines.iter().position(|line| !is_of_head(line)).unwrap_or(lines.len());
    let lines = &lines[begin..];
    let end = (0..lines.len()).find(|at| is_history(lines, *at)).unwrap_or(lines.len());
    unquoted(&lines[..end])
}

fn above(raw: &[&str], lines: &[&str]) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        if is_history(lines, at) || is_signature(raw, lines, at) {
            break;
        }
        let attribution = attribution(lines, at);
        if 0 < attribution {
            at += attribution;
            continue;
        }
        if !is_quoted(lines[at]) {
            kept.push(lines[at]);
        }
        at += 1;
    }
    while kept.last().is_some_and(|line| line.trim().is_empty() || is_footer(line)) {
        kept.pop();
    }
    kept.join("\n").trim().to_owned()
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// Whether everything from this line on is an older e-mail.
fn is_history(lines: &[&str], at: usize) -> bool {
    let line = lines[at].trim();
    let words = line.trim_matches(['-', ' ']).to_lowercase();
    if line.starts_with("---") && ORIGINAL.contains(&words.as_str()) {
        return true;
    }
    let is_rule = 10 <= line.len() && line.bytes().all(|letter| letter == b'_');
    let next = || (at + 1..lines.len()).find(|next| !lines[*next].trim().is_empty());
    is_head(lines, at) || is_rule && next().is_some_and(|next| is_head(lines, next))
}

/// Whether the head of an e-mail begins here: who, and two more of its lines close below.
fn is_head(lines: &[&str], at: usize) -> bool {
    let near = &lines[at..lines.len().min(at + 7)];
    let names: Vec<String> = near.iter().filter_map(|line| head(line)).collect();
    HEADS.iter().any(|heads| {
        let has = |names: &[String], which: &[&str]| {
            names.iter().any(|name| which.contains(&name.as_str()))
        };
        head(lines[at]).is_some_and(|name| name == heads[0])
            && has(&names, &heads[1..3])
            && has(&names, &heads[3..])
    })
}

/// The name of a line of a head, `From: ..` or `*From:* ..`.
fn head(line: &str) -> Option<String> {
    let (name, _) = line.trim().trim_start_matches('*').split_once(':')?;
    let name = name.trim().trim_end_matches('*').to_lowercase();
    (name.chars().count() <= 8).then_some(name)
}

/// How many lines say who wrote what is quoted below them. That something was written is said by people,
/// too: an attribution has a day, and a quote below it; where nothing is below it, an address.
fn attribution(lines: &[&str], at: usize) -> usize {
    let first = lines[at].trim().to_lowercase();
    let begins = ON.iter().any(|on| first.starts_with(on))
        || first.starts_with(|letter: char| letter.is_ascii_digit());
    if !begins {
        return 0;
    }
    for count in 1..=ATTRIBUTION.min(lines.len() - at) {
        let part = &lines[at..at + count];
        if part.iter().any(|line| line.trim().is_empty()) {
            return 0;
        }
        let whole = part.join(" ").to_lowercase();
        let is_whole = whole.ends_with([':', '：']) && WROTE.iter().any(|it| whole.contains(it));
        if !is_whole {
            continue;
        }
        let has_day = whole.chars().any(|letter| letter.is_ascii_digit());
        let next = lines[at + count..].iter().find(|line| !line.trim().is_empty());
        let is_one = match next {
            Some(line) => has_day && is_quoted(line),
            None => has_day && whole.contains('@'),
        };
        return if is_one { count } else { 0 };
    }
    0
}

/// Whether a line says by itself that somebody wrote something on some day.
pub(super) fn is_attribution(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    let begins = ON.iter().any(|on| line.starts_with(on))
        || line.starts_with(|letter: char| letter.is_ascii_digit());
    begins
        && line.ends_with([':', '：'])
        && line.chars().any(|letter| letter.is_ascii_digit())
        && WROTE.iter().any(|wrote| line.contains(wrote))
}

/// Two dashes and a blank (RFC 3676 4.3), or two dashes over a few last lines.
fn is_signature(raw: &[&str], lines: &[&str], at: usize) -> bool {
    if raw[at] == "-- " {
        return true;
    }
    let is_apart = at == 0 || lines[at - 1].is_empty();
    lines[at] == "--" && is_apart && lines.len() - at <= SIGNATURE + 1
}

fn is_footer(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    let is_short = line.chars().count() <= FOOTER;
    is_short && FOOTERS.iter().any(|footer| line.starts_with(footer))
}
