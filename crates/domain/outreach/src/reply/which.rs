//! Which of several refills a short answer names: "1 and 2", "yes all", "todas menos la 2".

use super::{
    Intent, Which,
    numbers::counts_something,
    rules::{Ear, Table},
    text::Text,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Yes,
    No,
    /// What follows is not wanted: "1 but not 2".
    NotNext,
    /// What follows, up to a break, is wanted: "only 2, not 1".
    Only,
    Break,
    Number(u8),
    All,
    Except,
}

/// What a word or phrase of an answer does.
#[derive(Clone, Copy)]
enum Says {
    None,
    Except,
    NotNext,
    Only,
    Every,
    All,
    Yes,
    No,
    Pronoun,
    Around,
}

const TABLES: [(Table, Says); 10] = [
    (|it| &it.which_around, Says::Around),
    (|it| &it.pronouns, Says::Pronoun),
    (|it| &it.which_all, Says::All),
    (|it| &it.which_no, Says::No),
    (|it| &it.which_yes, Says::Yes),
    (|it| &it.which_except, Says::Except),
    (|it| &it.which_not_next, Says::NotNext),
    (|it| &it.which_none, Says::None),
    (|it| &it.which_only, Says::Only),
    (|it| &it.which_every, Says::Every),
];

/// Reads an answer about `of` refills. Nothing when it names none of them, names one that is not
/// there, counts something else, or says much besides.
pub(super) fn which(ear: &Ear, text: &Text, of: u8) -> Option<Intent> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        if text.words[at].after_break {
            pieces.push(Piece::Break);
        }
        let number = ear.number(text, at);
        // Of phrases that are equally long the last of the list is heard.
        let said = TABLES
            .iter()
            .filter_map(|(table, says)| ear.at(*table, text, at).map(|found| (found.to, *says)))
            .filter(|(to, says)| fits((ear, text), (at, *to), *says, &pieces, of))
            .max_by_key(|(to, _)| *to);
        let is_every = said.is_some_and(|(_, says)| matches!(says, Says::Every));
        if !is_every && number.is_some_and(|(_, to)| counts_something(ear, text, to)) {
            return None;
        }
        // A number is one, unless a phrase holds it.
        let said = said.filter(|(to, says)| {
            number.is_none_or(|(_, end)| {
                end < *to || matches!(says, Says::Pronoun | Says::None | Says::No)
            })
        });
        at = match (said, number) {
            (Some((to, says)), _) => {
                take(&mut pieces, says);
                to
            }
            (None, Some((0, to))) => {
                pieces.extend([Piece::No, Piece::All]);
                to
            }
            (None, Some((number, to))) => {
                let number = u8::try_from(number).ok().filter(|number| *number <= of)?;
                pieces.push(Piece::Number(number));
                to
            }
            (None, None) => return None,
        };
    }
    named(&pieces, of)
}

/// Whether a phrase does here what it does elsewhere.
fn fits(
    (ear, text): (&Ear, &Text),
    (from, to): (usize, usize),
    says: Says,
    pieces: &[Piece],
    of: u8,
) -> bool {
    let has_number = pieces.iter().any(|piece| matches!(piece, Piece::Number(_)));
    match says {
        // "Las dos" are all when there are two.
        Says::Every => (from..to).any(|at| {
            ear.number(text, at).is_some_and(|(number, _)| number == u32::from(of) && of > 1)
        }),
        // "Not" after a number begins what is not wanted; first it is a refusal.
        Says::NotNext => has_number || to > from + 1,
        Says::Pronoun => has_number || pieces.last() == Some(&Piece::All),
        // "Y" is a yes at the start and an "and" after it.
        Says::Yes => from == 0 || text.words[from].text != "y",
        _ => true,
    }
}

fn take(pieces: &mut Vec<Piece>, says: Says) {
    match says {
        Says::Yes => pieces.push(Piece::Yes),
        Says::No => pieces.push(Piece::No),
        Says::None => pieces.extend([Piece::No, Piece::All]),
        Says::All | Says::Every => pieces.push(Piece::All),
        Says::Except => pieces.push(Piece::Except),
        Says::NotNext => pieces.push(Piece::NotNext),
        Says::Only => pieces.push(Piece::Only),
        Says::Pronoun | Says::Around => {}
    }
}

/// Marks that lead apply to the numbers after them, marks that follow to the numbers before.
fn named(pieces: &[Piece], of: u8) -> Option<Intent> {
    let is_mark = |piece: &&Piece| matches!(piece, Piece::Yes | Piece::No);
    if !pieces.iter().any(|piece| matches!(piece, Piece::Number(_) | Piece::All)) {
        return None;
    }
    if let Some(without) = left_out(pieces, of) {
        return Some(without);
    }
    let first = pieces.iter().find(|piece| is_mark(piece) || matches!(piece, Piece::Number(_)));
    let marks_lead = first.as_ref().is_some_and(is_mark);
    let (mut yes, mut no): (Vec<u8>, Vec<u8>) = (Vec::new(), Vec::new());
    let mut open: Vec<u8> = Vec::new();
    let mut says_yes = true;
    let mut is_leading = marks_lead;
    for (at, piece) in pieces.iter().enumerate() {
        let follows_no = at > 0 && pieces[at - 1] == Piece::No;
        let is_only = pieces[..at]
            .iter()
            .rev()
            .take_while(|it| **it != Piece::Break)
            .any(|it| *it == Piece::Only);
        match piece {
            // "Don't send 2" is one refusal, not a refusal and a wish.
            Piece::Yes if follows_no => {}
            Piece::Only | Piece::Break => {}
            Piece::Yes | Piece::No if is_leading => says_yes = *piece == Piece::Yes,
            Piece::Yes => yes.append(&mut open),
            Piece::No => no.append(&mut open),
            Piece::NotNext | Piece::Except => {
                yes.append(&mut open);
                (says_yes, is_leading) = (*piece == Piece::Except && !says_yes, true);
            }
            Piece::All => {
                let list = if says_yes { &mut yes } else { &mut no };
                list.extend(1..=of);
            }
            Piece::Number(number) => {
                yes.retain(|it| it != number);
                no.retain(|it| it != number);
                match (is_leading, says_yes) {
                    (false, _) if is_only => yes.push(*number),
                    (false, _) => open.push(*number),
                    (true, true) => yes.push(*number),
                    (true, false) => no.push(*number),
                }
            }
        }
    }
    yes.append(&mut open);
    for list in [&mut yes, &mut no] {
        list.sort_unstable();
        list.dedup();
    }
    let is_all = |list: &[u8]| list.len() == usize::from(of);
    Some(match (yes.as_slice(), no.as_slice()) {
        ([], []) => return None,
        (all, []) if is_all(all) => Intent::Confirm(Which::All),
        ([], all) if is_all(all) => Intent::Decline(Which::All),
        (_, []) => Intent::Confirm(Which::Only(yes)),
        ([], _) => Intent::Decline(Which::Only(no)),
        _ if yes.iter().any(|number| no.contains(number)) => return None,
        _ => Intent::Mixed { yes, no },
    })
}

/// "除了2都要" and "2번 빼고 다": what is left out is said before all the others.
fn left_out(pieces: &[Piece], of: u8) -> Option<Intent> {
    let at = |wanted: Piece| pieces.iter().position(|piece| *piece == wanted);
    let (except, all) = (at(Piece::Except)?, at(Piece::All)?);
    let is_number = |piece: &Piece| matches!(piece, Piece::Number(_));
    let is_first = except == 0 || pieces[..except].iter().all(is_number);
    if except > all || !is_first || pieces.contains(&Piece::No) {
        return None;
    }
    let no: Vec<u8> = (1..=of).filter(|it| pieces[..all].contains(&Piece::Number(*it))).collect();
    let yes: Vec<u8> = (1..=of).filter(|number| !no.contains(number)).collect();
    (!no.is_empty() && !yes.is_empty()).then_some(Intent::Mixed { yes, no })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::text::Text;

    #[track_caller]
    fn check(typed: &str, of: u8, expected: &str) {
        let text = Text::of(typed);
        let ear = Ear::of(&text, &kernel::Language::english());
        let found = match which(&ear, &text, of) {
            Some(Intent::Confirm(Which::All)) => "yes all".to_owned(),
            Some(Intent::Decline(Which::All)) => "no all".to_owned(),
            Some(Intent::Confirm(Which::Only(yes))) => format!("yes {yes:?}"),
            Some(Intent::Decline(Which::Only(no))) => format!("no {no:?}"),
            Some(Intent::Mixed { yes, no }) => format!("yes {yes:?} no {no:?}"),
            _ => "?".to_owned(),
        };
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn answers_name_refills() {
        for all in [
            "1 and 2",
            "both",
            "yes all",
            "Todas",
            "las dos",
            "1,2",
            "los 2",
            "1 & 2",
            "yes to both",
        ] {
            check(all, 2, "yes all");
        }
        check("solo la 2", 3, "yes [2]");
        check("just the first one", 2, "yes [1]");
        check("1 yes 2 no", 2, "yes [1] no [2]");
        check("yes to 1, no to 2", 2, "yes [1] no [2]");
        check("all but 2", 3, "yes [1, 3] no [2]");
        check("todas menos la 2", 2, "yes [1] no [2]");
        check("not 2", 2, "no [2]");
        check("solo la 2, la 1 no", 2, "yes [2] no [1]");
        check("don't send 2", 2, "no [2]");
        check("none", 2, "no all");
        check("no to all", 2, "no all");
        check("3", 2, "?");
        check("I moved to 1 Elm", 2, "?");
        check("2 weeks", 2, "?");
    }
}
