//! Refills, the steps they took, and the answers to their questions.

use std::str::FromStr as _;

use kernel::{Channel, DispenseId, Error, Instant, PatientId, RefillId, Result, TherapyId};
use store::{Place, Row, Tx, Value, sql};

use super::{
    Source,
    answers::Question,
    cells::{Cell, GivenAnswer},
    delivery::Delivery,
    model::{PastMove, Refill},
    rules::Window,
    state::{Cause, Move, State},
};

sql! {
    INSERT: "
        INSERT INTO refills (id, therapy, patient, state, follows, follows_on, runs_out_on,
                             opens_on, earliest_fill_on, deliver_from_on, next_dose_on,
                             last_safe_ship_on, because, answers_version, moved_at, created_at)
        VALUES ($1, $2, $3, 'planned', $4, $5, $6, $7, $8, $9, $10, $11, '', 0, $12, $12)
        ON CONFLICT (therapy) WHERE state <> 'filled' DO NOTHING";
    SET_WINDOW: "
        UPDATE refills SET follows = $2, follows_on = $3, runs_out_on = $4, opens_on = $5,
               earliest_fill_on = $6, deliver_from_on = $7, next_dose_on = $8,
               last_safe_ship_on = $9
         WHERE id = $1";
    FIND: "
        SELECT id, therapy, patient, state, follows, follows_on, runs_out_on, opens_on,
               earliest_fill_on, deliver_from_on, next_dose_on, last_safe_ship_on, delivery_on,
               ships_on, because, answers_version, asked_at, seen_at, answered_at, moved_at,
               created_at
          FROM refills WHERE id = $1";
    LOCK: "SELECT id FROM refills WHERE id = $1 {for_update}";
    CURRENT: "
        SELECT id, therapy, patient, state, follows, follows_on, runs_out_on, opens_on,
               earliest_fill_on, deliver_from_on, next_dose_on, last_safe_ship_on, delivery_on,
               ships_on, because, answers_version, asked_at, seen_at, answered_at, moved_at,
               created_at
          FROM refills WHERE therapy = $1 AND state <> 'filled'";
    OF_PATIENT: "
        SELECT id, therapy, patient, state, follows, follows_on, runs_out_on, opens_on,
               earliest_fill_on, deliver_from_on, next_dose_on, last_safe_ship_on, delivery_on,
               ships_on, because, answers_version, asked_at, seen_at, answered_at, moved_at,
               created_at
          FROM refills WHERE patient = $1 AND state <> 'filled' ORDER BY runs_out_on, id";
    OPEN_COURSES: "SELECT therapy, patient FROM refills WHERE state <> 'filled'";
    /// The state it was read in is repeated: a step taken meanwhile by another node wins.
    MOVE: "
        UPDATE refills SET state = $3, because = $4, moved_at = $5,
               asked_at = CASE WHEN $3 = 'asked' AND asked_at IS NULL THEN $5 ELSE asked_at END,
               seen_at = CASE WHEN $3 = 'seen' AND seen_at IS NULL THEN $5 ELSE seen_at END
         WHERE id = $1 AND state = $2";
    INSERT_MOVE: "
        INSERT INTO refill_moves (refill, id, from_state, to_state, cause, moved_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    HISTORY: "
        SELECT from_state, to_state, cause, moved_at FROM refill_moves
         WHERE refill = $1 ORDER BY id";
    SET_ANSWERED: "
        UPDATE refills SET answers_version = $2, answered_at = $3, delivery_on = $4, ships_on = $5
         WHERE id = $1";
    SET_BECAUSE: "UPDATE refills SET because = $2 WHERE id = $1";
    UPSERT_ANSWER: "
        INSERT INTO refill_answers (refill, version, question, id, value, words, source, channel,
                                    asked_at, answered_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (refill, version, question) DO UPDATE SET
            id = excluded.id, value = excluded.value, words = excluded.words,
            source = excluded.source, channel = excluded.channel, asked_at = excluded.asked_at,
            answered_at = excluded.answered_at";
    ANSWERS: "
        SELECT version, question, id, value, words, source, channel, asked_at, answered_at
          FROM refill_answers WHERE refill = $1 ORDER BY version, question";
    NUMBER_DRAFT: "
        UPDATE refill_answers SET version = $2 WHERE refill = $1 AND version = 0";
    NUMBER_ANSWER: "
        UPDATE refill_answers SET version = $3
         WHERE refill = $1 AND version = 0 AND question = $2";
}

fn window_values<'a>(window: Option<&Window>) -> [Value<'a>; 6] {
    [
        window.map(|window| window.runs_out_on).into(),
        window.map(|window| window.opens_on).into(),
        window.map(|window| window.earliest_fill_on).into(),
        window.and_then(|window| window.deliver_from).into(),
        window.and_then(|window| window.next_dose_on).into(),
        window.and_then(|window| window.last_safe_ship_on).into(),
    ]
}

/// Inserts a planned refill unless the therapy has one that is not filled; gives whether it is new.
pub(super) fn insert(tx: &mut Tx<'_>, refill: &Refill) -> Result<bool> {
    let mut row = vec![
        refill.id.into(),
        refill.therapy.into(),
        refill.patient.into(),
        refill.follows.1.into(),
        refill.follows.0.into(),
    ];
    row.extend(window_values(refill.window.as_ref()));
    row.push(refill.created_at.into());
    Ok(tx.execute(&INSERT, &row)? > 0)
}

pub(super) fn set_window(tx: &mut Tx<'_>, refill: &Refill) -> Result<()> {
    let mut row = vec![refill.id.into(), refill.follows.1.into(), refill.follows.0.into()];
    row.extend(window_values(refill.window.as_ref()));
    tx.execute(&SET_WINDOW, &row)?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Refill> {
    let window = match (row.get(6)?, row.get(7)?, row.get(8)?) {
        (Some(runs_out_on), Some(opens_on), Some(earliest_fill_on)) => Some(Window {
            runs_out_on,
            opens_on,
            earliest_fill_on,
            deliver_from: row.get(9)?,
            next_dose_on: row.get(10)?,
            last_safe_ship_on: row.get(11)?,
        }),
        _ => None,
    };
    let delivery = match (row.get(12)?, row.get(13)?) {
        (Some(arrives_on), Some(ships_on)) => Some(Delivery { arrives_on, ships_on }),
        _ => None,
    };
    let words: String = row.get(14)?;
    let follows: DispenseId = row.get(4)?;
    Ok(Refill {
        id: row.get(0)?,
        therapy: row.get(1)?,
        patient: row.get(2)?,
        state: State::from_str(&row.get::<String>(3)?)?,
        follows: (row.get(5)?, follows),
        window,
        delivery,
        because: words.split_whitespace().map(str::to_owned).collect(),
        answers_version: row.get(15)?,
        asked_at: row.get(16)?,
        seen_at: row.get(17)?,
        answered_at: row.get(18)?,
        moved_at: row.get(19)?,
        created_at: row.get(20)?,
    })
}

pub(super) fn find(tx: &mut Tx<'_>, id: RefillId) -> Result<Option<Refill>> {
    tx.find(&FIND, &[id.into()], read)
}

/// The refill, locked until the transaction ends.
pub(super) fn lock(tx: &mut Tx<'_>, id: RefillId) -> Result<Option<Refill>> {
    tx.find(&LOCK, &[id.into()], |row| row.get::<RefillId>(0))?;
    find(tx, id)
}

pub(super) fn current(tx: &mut Tx<'_>, therapy: TherapyId) -> Result<Option<Refill>> {
    tx.find(&CURRENT, &[therapy.into()], read)
}

pub(super) fn open_of_patient(tx: &mut Tx<'_>, patient: PatientId) -> Result<Vec<Refill>> {
    tx.query(&OF_PATIENT, &[patient.into()], read)
}

pub(super) fn open_courses(tx: &mut Tx<'_>) -> Result<Vec<(TherapyId, PatientId)>> {
    tx.query(&OPEN_COURSES, &[], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// Takes the step and writes it into the history. A refill that moved meanwhile is a failure, and
/// whoever wanted the step tries again.
pub(super) fn shift(
    tx: &mut Tx<'_>,
    id: RefillId,
    step: Move,
    cause: Cause,
    because: &str,
) -> Result<()> {
    let (now, row) = (tx.now(), tx.new_id::<()>());
    let (from, to) = (step.from.code(), step.to.code());
    let moved =
        tx.execute(&MOVE, &[id.into(), from.into(), to.into(), because.into(), now.into()])?;
    if moved == 0 {
        return Err(Error::failed("a refill moved while it was being moved"));
    }
    tx.execute(
        &INSERT_MOVE,
        &[id.into(), row.into(), from.into(), to.into(), cause.code().into(), now.into()],
    )?;
    Ok(())
}

pub(super) fn history(tx: &mut Tx<'_>, id: RefillId) -> Result<Vec<PastMove>> {
    tx.query(&HISTORY, &[id.into()], |row| {
        Ok(PastMove {
            from: State::from_str(&row.get::<String>(0)?)?,
            to: State::from_str(&row.get::<String>(1)?)?,
            cause: row.get(2)?,
            moved_at: row.get(3)?,
        })
    })
}

pub(super) fn set_answered(
    tx: &mut Tx<'_>,
    id: RefillId,
    version: u32,
    delivery: Option<Delivery>,
) -> Result<()> {
    let now = tx.now();
    let row = [
        id.into(),
        version.into(),
        now.into(),
        delivery.map(|it| it.arrives_on).into(),
        delivery.map(|it| it.ships_on).into(),
    ];
    tx.execute(&SET_ANSWERED, &row)?;
    Ok(())
}

pub(super) fn set_because(tx: &mut Tx<'_>, id: RefillId, because: &str) -> Result<()> {
    tx.execute(&SET_BECAUSE, &[id.into(), because.into()])?;
    Ok(())
}

/// How a set of answers came.
pub(super) struct Came {
    pub(super) source: Source,
    pub(super) channel: Option<Channel>,
    pub(super) asked_at: Option<Instant>,
}

fn words_place(row: u128) -> Place {
    Place::new("refill_answers", row, "words")
}

/// Puts answers into the draft, in place of those to the same questions.
pub(super) fn upsert_draft(
    tx: &mut Tx<'_>,
    refill: &Refill,
    came: &Came,
    cells: Vec<Cell>,
) -> Result<()> {
    let now = tx.now();
    let mut rows = Vec::with_capacity(cells.len());
    for (question, value, words) in cells {
        let id = tx.new_id::<()>();
        let words = match words {
            Some(words) => {
                Some(tx.seal_text(refill.patient, words_place(id.raw()), words.reveal())?)
            }
            None => None,
        };
        rows.push(vec![
            refill.id.into(),
            0.into(),
            question.code().into(),
            id.into(),
            value.into(),
            words.into(),
            came.source.code().into(),
            came.channel.map(Channel::code).into(),
            came.asked_at.into(),
            now.into(),
        ]);
    }
    tx.each(&UPSERT_ANSWER, &rows)?;
    Ok(())
}

pub(super) fn answers(tx: &mut Tx<'_>, refill: &Refill) -> Result<Vec<GivenAnswer>> {
    let found = tx.query(&ANSWERS, &[refill.id.into()], |row| {
        let unknown = || Error::failed("an answer holds a word nobody knows");
        let id: kernel::Id<()> = row.get(2)?;
        let answer = GivenAnswer {
            version: row.get(0)?,
            question: Question::from_code(&row.get::<String>(1)?).ok_or_else(unknown)?,
            value: row.get(3)?,
            words: None,
            source: Source::from_code(&row.get::<String>(5)?).ok_or_else(unknown)?,
            channel: row.get::<Option<String>>(6)?.map(|code| code.parse()).transpose()?,
            asked_at: row.get(7)?,
            answered_at: row.get(8)?,
        };
        Ok((answer, id, row.get::<Option<Vec<u8>>>(4)?))
    })?;
    let mut answers = Vec::with_capacity(found.len());
    for (mut answer, id, sealed) in found {
        let place = words_place(id.raw());
        answer.words = tx.open_optional_text(refill.patient, place, sealed.as_deref())?;
        answers.push(answer);
    }
    answers.sort_by_key(|answer| (answer.version, answer.question));
    Ok(answers)
}

/// Makes the draft the answer of that version: what was said earlier keeps its own time and source.
pub(super) fn number_draft(tx: &mut Tx<'_>, id: RefillId, version: u32) -> Result<()> {
    tx.execute(&NUMBER_DRAFT, &[id.into(), version.into()])?;
    Ok(())
}

/// Makes the draft of these questions alone the answer of that version: what else was begun stays one.
pub(super) fn number_answers(
    tx: &mut Tx<'_>,
    id: RefillId,
    version: u32,
    questions: impl IntoIterator<Item = Question>,
) -> Result<()> {
    let row = |question: Question| vec![id.into(), question.code().into(), version.into()];
    let rows: Vec<_> = questions.into_iter().map(row).collect();
    tx.each(&NUMBER_ANSWER, &rows)?;
    Ok(())
}
