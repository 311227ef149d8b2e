//! A year of hand-overs as they happen: a little early, now and then late, with pauses, changes to
//! another product, and courses that end as planned.

use crate::{
    catalogue::Product,
    chance::Chance,
    person::{Course, Ending},
};

/// How far back the pharmacy remembers, in days.
pub(crate) const MEMORY: i32 = 365;

/// How somebody fetches their medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Habit {
    /// A few days early, hardly ever late.
    Steady,
    /// Mostly in time.
    Usual,
    /// Often late, sometimes by weeks.
    Patchy,
}

impl Habit {
    pub(crate) fn of(chance: &mut Chance) -> Self {
        chance.weighted(&[(55, Self::Steady), (33, Self::Usual), (12, Self::Patchy)])
    }

    /// Days between the run-out and the next hand-over; negative for an early one.
    fn delay(self, chance: &mut Chance) -> i32 {
        let (early, late, very_late) = match self {
            Self::Steady => (85, 5, 0),
            Self::Usual => (62, 20, 3),
            Self::Patchy => (25, 45, 15),
        };
        let drawn = i32::try_from(chance.below(100)).unwrap_or(0);
        if drawn < early {
            chance.between(-6, -1)
        } else if drawn < early + late {
            chance.between(1, 7)
        } else if drawn < early + late + very_late {
            chance.between(8, 27)
        } else {
            0
        }
    }
}

/// The courses of one product from its first day up to the plan's day; the hand-overs of products
/// taken together fall on the same days when they last equally long and the same chance is drawn.
pub(crate) fn course(
    product: &'static Product,
    first: i32,
    habit: Habit,
    chance: &mut Chance,
) -> Course {
    let mut fills = Vec::new();
    let mut holds = Vec::new();
    let lasts = i32::from(product.lasts);
    let (mut next, mut out) = (first, first);
    while next <= 0 {
        fills.push(next);
        out = out.max(next) + lasts;
        if product.course.is_some_and(|course| fills.len() == usize::from(course)) {
            break;
        }
        if holds.is_empty() && chance.percent(4) {
            let from = (out - chance.between(2, lasts.min(20))).max(next + 1);
            let until = from + chance.between(5, 21);
            if from < 0 {
                let is_over = until <= 0;
                holds.push((from, is_over.then_some(until)));
                if !is_over {
                    break;
                }
                out += until - from;
            }
        }
        next = (out + habit.delay(chance)).max(next + 1);
    }
    // A few are paused right now.
    if holds.is_empty() && product.course.is_none() && chance.percent(3) {
        let from = chance.between(-14, -2);
        if fills.last().is_some_and(|last| *last < from) {
            holds.push((from, None));
        }
    }
    let is_complete = product.course.is_some_and(|course| fills.len() == usize::from(course));
    let end = (is_complete && out <= 0).then_some(Ending::Completed(out));
    Course { product, authored: first - chance.between(2, 12), fills, holds, end }
}

/// Cuts a course short: whatever lies on that day or later did not happen.
pub(crate) fn cut(course: &mut Course, end: Ending) {
    let (Ending::Completed(on) | Ending::Switched(on) | Ending::Stopped(on)) = end;
    if matches!(course.end, Some(Ending::Completed(earlier)) if earlier <= on) {
        return;
    }
    course.fills.retain(|fill| *fill < on);
    course.holds.retain(|(from, until)| *from < on && until.is_some_and(|until| until <= on));
    course.end = Some(end);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{ADALIMUMAB, SOFOSBUVIR};

    #[test]
    fn a_planned_course_ends_after_its_hand_overs() {
        let course = course(&SOFOSBUVIR, -200, Habit::Steady, &mut Chance::of(1, 1));
        assert_eq!(course.fills.len(), 3);
        assert!(matches!(course.end, Some(Ending::Completed(day)) if (-120..=-90).contains(&day)));
    }

    #[test]
    fn nothing_happens_after_the_plans_day_and_hand_overs_keep_their_order() {
        for index in 0..200 {
            let mut chance = Chance::of(3, index);
            let habit = Habit::of(&mut chance);
            let course = course(&ADALIMUMAB, -300, habit, &mut chance);
            assert!(course.fills.iter().all(|day| *day <= 0));
            assert!(course.fills.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(course.authored < -300);
            assert!(course.holds.iter().all(|(from, until)| until.is_none_or(|it| from < &it)));
        }
    }

    #[test]
    fn a_course_cut_short_keeps_what_came_before() {
        let mut course = course(&ADALIMUMAB, -300, Habit::Steady, &mut Chance::of(1, 5));
        cut(&mut course, Ending::Switched(-100));
        assert!(!course.fills.is_empty() && course.fills.iter().all(|day| *day < -100));
        assert_eq!(course.end, Some(Ending::Switched(-100)));
    }
}
