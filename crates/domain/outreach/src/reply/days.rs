//! On which day a parcel may come: "Friday", "not Tuesday", "after the 5th", "mañana".

use super::{
    reading::{NamedDay, When},
    rules::{Ear, Table},
    text::Text,
};

/// A wish for a day, and the words that say it.
pub(super) struct Wish {
    pub(super) when: When,
    pub(super) span: (usize, usize),
}

/// The days that a text names. A number is a date only where no refills are numbered.
pub(super) fn wishes(ear: &Ear, text: &Text, reads_dates: bool) -> Vec<Wish> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.words.len() {
        match wish(ear, text, at, reads_dates) {
            Some(wish) => {
                at = wish.span.1;
                found.push(wish);
            }
            None => at += 1,
        }
    }
    found
}

/// Words that turn a day, and what they make of it.
type Turn = (Table, fn(NamedDay) -> When);

/// The wish that begins at this word. What turns it stands before the day or after it.
fn wish(ear: &Ear, text: &Text, from: usize, reads_dates: bool) -> Option<Wish> {
    let turns: [Turn; 3] = [
        (|it| &it.day_not, When::Not),
        (|it| &it.day_after, When::After),
        (|it| &it.day_before, When::Before),
    ];
    let turn_at = |at: usize| {
        let found = turns.into_iter().filter_map(|(table, as_when)| {
            ear.at(table, text, at).map(|found| (found.to, as_when))
        });
        found.max_by_key(|(to, _)| *to)
    };
    let before = turn_at(from);
    let turned = before.and_then(|(start, as_when)| {
        // "No, Friday" is a no and a day.
        let follows = text.words.get(start).is_some_and(|word| !word.after_break);
        let (day, to) = day(ear, text, start, reads_dates).filter(|_| follows)?;
        Some(Wish { when: as_when(day), span: (from, to) })
    });
    if turned.is_some() {
        return turned;
    }
    let (day, to) = day(ear, text, from, reads_dates)?;
    let after = turn_at(to).filter(|_| !text.words[to].after_break);
    // "Friday not Tuesday": what follows turns the next day, not this one.
    let after = after.filter(|(end, _)| self::day(ear, text, *end, reads_dates).is_none());
    Some(match after {
        Some((end, as_when)) => Wish { when: as_when(day), span: (from, end) },
        None => Wish { when: When::On(day), span: (from, to) },
    })
}

fn day(ear: &Ear, text: &Text, from: usize, reads_dates: bool) -> Option<(NamedDay, usize)> {
    let near = ear.languages().filter_map(|rules| {
        let found = rules.near_days.patterns.at(&text.words, from, |_| true)?;
        Some((NamedDay::InDays(small(rules.near_days.value(found))), found.to))
    });
    let week = ear.languages().filter_map(|rules| {
        let found = rules.weekdays.patterns.at(&text.words, from, |_| true)?;
        Some((NamedDay::Weekday(small(rules.weekdays.value(found))), found.to))
    });
    let date = ear.languages().filter(|_| reads_dates).filter_map(|rules| {
        let found = rules.dates.at(&text.words, from, |_| true)?;
        let day = (from..found.to).find_map(|at| {
            let word = &text.words[at].text;
            let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
            let number = digits.parse().ok().or_else(|| ear.number(text, at).map(|(it, _)| it));
            number.map(small).filter(|day| (1..=31).contains(day))
        })?;
        Some((NamedDay::OfMonth(day), found.to))
    });
    near.chain(week).chain(date).max_by_key(|(_, to)| *to)
}

fn small(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use When::{After, Before, Not, On};

    #[track_caller]
    fn check(tag: &str, typed: &str, expected: &[When]) {
        let text = Text::of(typed);
        let ear = Ear::of(&text, &tag.parse().expect("a tag"));
        let found: Vec<When> = wishes(&ear, &text, true).into_iter().map(|it| it.when).collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn days_are_heard_with_what_turns_them() {
        check("en", "Friday please", &[On(NamedDay::Weekday(5))]);
        check("en", "not tuesday", &[Not(NamedDay::Weekday(2))]);
        check("en", "after the 5th", &[After(NamedDay::OfMonth(5))]);
        check("en", "before monday", &[Before(NamedDay::Weekday(1))]);
        let both = [On(NamedDay::Weekday(5)), Not(NamedDay::Weekday(2))];
        check("en", "friday not tuesday", &both);
        check("es", "mañana", &[On(NamedDay::InDays(1))]);
        check("es", "después del 5", &[After(NamedDay::OfMonth(5))]);
        check("zh", "星期五以后", &[After(NamedDay::Weekday(5))]);
        check("ko", "화요일 말고", &[Not(NamedDay::Weekday(2))]);
        check("en", "no, friday", &[On(NamedDay::Weekday(5))]);
        check("en", "yes", &[]);
    }
}
