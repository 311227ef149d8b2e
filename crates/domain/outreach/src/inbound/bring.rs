//! Putting a text in front of a person, and every picture that came with one.

use audit::Act;
use care::task::{self, NewTask, rules::Kind};
use kernel::{ReplyId, Result, TaskId};
use store::Tx;

use super::{model::Reply, rows};
use crate::reply::{Because, Confidence, Intent, Reading};

/// What stands in a text for a picture, on some telephones.
const IN_PLACE_OF_A_PICTURE: char = '\u{FFFC}';

/// Opens that task, or puts the text into the one that waits.
pub(super) fn bring(tx: &mut Tx<'_>, reply: &Reply, kind: Kind, new: NewTask) -> Result<()> {
    let task = match waiting(tx, reply, kind)? {
        Some(task) => {
            audit::note(tx, Act::Changed, "task", task, reply.patient)?;
            task
        }
        None => task::open(tx, new)?,
    };
    rows::put_in_task(tx, reply.id, task)
}

/// The task in which a text of that kind joins what its sender wrote before, so that one sender is one
/// task however much is sent. A picture joins whatever is read of them.
pub(super) fn waiting(tx: &mut Tx<'_>, reply: &Reply, kind: Kind) -> Result<Option<TaskId>> {
    let those: &[Kind] = match kind {
        Kind::UnknownSender | Kind::UnclearReply | Kind::SharedStop => &[kind],
        Kind::PictureSent => &[Kind::PictureSent, Kind::PatientQuestion, Kind::UnclearReply],
        Kind::PatientQuestion | Kind::UrgentSymptom if !reply.is_vouched => &[kind],
        _ => &[],
    };
    for kind in those {
        if let Some(task) = rows::waiting(tx, reply, kind.code())? {
            return Ok(Some(task));
        }
    }
    Ok(None)
}

/// What a text is of which nothing but a picture came.
pub(super) fn picture_alone(reply: &Reply) -> Option<Reading> {
    let is_wordless =
        reply.text.reveal().chars().all(|it| it.is_whitespace() || it == IN_PLACE_OF_A_PICTURE);
    (0 < reply.pictures && is_wordless).then(|| Reading {
        intent: Intent::Picture,
        confidence: Confidence::Certain,
        because: Because("picture"),
        also: Vec::new(),
    })
}

/// Whatever was understood of its words, a picture is seen by somebody: a text that nobody was given
/// to read is given to somebody for its pictures.
pub(super) fn pictures(tx: &mut Tx<'_>, id: ReplyId) -> Result<()> {
    let Some(reply) = rows::without_reader(tx, id)? else { return Ok(()) };
    let kind = match reply.patient {
        Some(_) => Kind::PictureSent,
        None => Kind::UnknownSender,
    };
    let mut new = NewTask::of(kind, format!("pictures:{id}")).subject(id.to_string());
    if let Some(patient) = reply.patient {
        new = new.patient(patient);
    }
    bring(tx, &reply, kind, new.because(["picture"]))
}
