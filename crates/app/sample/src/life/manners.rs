//! What people do with a text, by their manner: pure.

use crate::{chance::Chance, person::Manner};

/// What a text asks of whoever reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Call {
    /// To answer for a refill; so many times in a row, this one counted.
    Ask(u32),
    /// To say which of several refills was meant.
    Which,
    /// To say it again in other words.
    Again,
    /// Nothing.
    Nothing,
}

/// What somebody makes up their mind to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Writes this.
    Text(&'static str),
    /// Answers on the page.
    Page,
    /// Opens the page and leaves it.
    Look,
}

impl Answer {
    /// The same by somebody who has nothing but the page.
    pub(super) const fn on_the_page(self) -> Self {
        match self {
            Self::Text(_) => Self::Page,
            Self::Page | Self::Look => self,
        }
    }
}

/// What a text asks for. Whatever else carries a link to the page asks about a refill.
pub(super) fn call(words: &str, times: u32) -> Call {
    if words.contains("Reply ALL") || words.contains("Conteste TODOS") {
        Call::Which
    } else if words.contains("/r/") {
        Call::Ask(times)
    } else if words.contains("YES or NO") || words.contains("SI o NO") {
        Call::Again
    } else {
        Call::Nothing
    }
}

/// What somebody does about it, and after how many minutes; nothing for those who leave it.
pub(super) fn answer(
    manner: Manner,
    language: &str,
    call: Call,
    chance: &mut Chance,
) -> Option<(i64, Answer)> {
    let minutes = |low, high, chance: &mut Chance| i64::from(chance.between(low, high));
    let yes = if language == "es" { YES_SPANISH } else { YES_ENGLISH };
    let said = |of: &'static [[&'static str; 2]], chance: &mut Chance| {
        Answer::Text(chance.pick(of)[usize::from(language == "es")])
    };
    let times = match call {
        Call::Ask(times) => times,
        Call::Again => return Some((minutes(3, 40, chance), Answer::Text(chance.pick(yes)))),
        Call::Which => return Some((minutes(2, 30, chance), said(ALL, chance))),
        Call::Nothing => return None,
    };
    let is_time = match manner {
        Manner::Prompt => times == 1 && chance.percent(85) || times == 2,
        Manner::Careful => times == 1 && chance.percent(75) || times == 2,
        Manner::Slow => times == 2 && chance.percent(60) || times == 3,
        Manner::Silent => times == 3 && chance.percent(25),
        _ => times == 1,
    };
    if !is_time {
        return None;
    }
    Some(match manner {
        Manner::Prompt | Manner::Silent => (minutes(4, 95, chance), Answer::Text(chance.pick(yes))),
        Manner::Careful => (minutes(20, 520, chance), Answer::Page),
        Manner::Slow if chance.percent(50) => (minutes(60, 600, chance), Answer::Page),
        Manner::Slow => (minutes(60, 600, chance), Answer::Text(chance.pick(yes))),
        Manner::Worried => (minutes(10, 200, chance), said(WORRIES, chance)),
        Manner::Puzzling => (minutes(5, 120, chance), said(PUZZLES, chance)),
        Manner::Stocked => (minutes(10, 300, chance), said(LATER, chance)),
        Manner::Looking => (minutes(30, 300, chance), Answer::Look),
        Manner::Weary => (minutes(1, 60, chance), Answer::Text("STOP")),
    })
}

const YES_ENGLISH: &[&str] =
    &["YES", "Yes", "yes please", "Yes, send it", "ok", "Yes thank you", "y", "sure"];

const YES_SPANISH: &[&str] =
    &["SÍ", "Sí", "si", "Sí, por favor", "si gracias", "ok", "Sí, mándelo", "claro que sí"];

/// English and Spanish.
const WORRIES: &[[&str; 2]] = &[
    ["Yes but I have had a rash since last week", "Sí, pero tengo ronchas desde la semana pasada"],
    ["I feel dizzy after each dose", "Me siento mareada después de cada dosis"],
    ["Can I take it with my new blood pressure pill?", "¿Puedo tomarla con mi pastilla nueva?"],
    ["Yes. Can a pharmacist call me?", "Sí. ¿Me puede llamar un farmacéutico?"],
];

const ALL: &[[&str; 2]] = &[["ALL", "TODOS"], ["all please", "todos por favor"]];

const PUZZLES: &[[&str; 2]] = &[
    ["the blue one on the porch", "la azul en el porche"],
    ["bus 40 at the corner", "el 40 en la esquina"],
    ["hm", "mm"],
];

const LATER: &[[&str; 2]] =
    &[["Not now, I still have enough", "Ahora no, todavía tengo"], ["Not yet", "Todavía no"]];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_read_for_what_it_asks() {
        for (words, expected) in [
            ("Cedar: Time to plan. Answer at http://127.0.0.1/r/x or reply YES", Call::Ask(2)),
            ("Cedar: Sorry, we did not understand. Reply YES or NO", Call::Again),
            ("Cedar: no entendimos. Conteste SI o NO", Call::Again),
            ("Cedar: You have 2 refills. Reply ALL for all. http://127.0.0.1/r/x", Call::Which),
            ("Cedar: Tiene 2 resurtidos. Conteste TODOS, o solo 1: http://a/r/x", Call::Which),
            ("Cedar: Thank you.", Call::Nothing),
        ] {
            assert_eq!(call(words, 2), expected, "{words}");
        }
    }

    #[test]
    fn the_prompt_answer_by_the_second_text_and_the_silent_do_not() {
        for index in 0..100 {
            let chance = &mut Chance::of(1, index);
            assert!(answer(Manner::Prompt, "en", Call::Ask(2), chance).is_some());
            assert_eq!(answer(Manner::Silent, "es", Call::Ask(1), chance), None);
            assert_eq!(answer(Manner::Prompt, "es", Call::Nothing, chance), None);
            let worry = answer(Manner::Worried, "es", Call::Ask(1), chance);
            let is_spanish = |words| WORRIES.iter().any(|pair| pair[1] == words);
            assert!(matches!(worry, Some((_, Answer::Text(words))) if is_spanish(words)));
        }
    }
}
