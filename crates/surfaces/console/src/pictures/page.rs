//! How a picture stands beside a text, and on its own page.

use audit::Act;
use kernel::{Day, PictureId, Result};
use maud::{Markup, html};
use outreach::picture::{self, Picture, PictureState, Unfit};
use store::Tx;
use web::{
    View,
    i18n::{Arg, Said},
    kit::{Look, Tone, link_button, notice},
};

use crate::{
    StaffSession,
    frame::{self, Part},
};

/// A picture, and the day on which it is looked at.
pub(super) struct Found {
    picture: Picture,
    today: Day,
}

pub(super) fn read(tx: &mut Tx<'_>, id: PictureId) -> Result<Found> {
    let picture = picture::find(tx, id)?;
    audit::note(tx, Act::Viewed, "picture", id, picture.patient)?;
    let today = care::pharmacy::zone(tx)?.day(tx.now());
    Ok(Found { picture, today })
}

fn file(picture: &Picture) -> String {
    format!("/console/pictures/{}/file", picture.id)
}

/// What a picture is called where it cannot be seen.
fn name(view: &View, picture: &Picture, today: Day) -> Said {
    let time = view.say.moment(picture.received_at, today, &view.brand.zone);
    let key =
        if picture.patient.is_some() { "pictures-from-patient" } else { "pictures-from-sender" };
    let [number, count] = counted(picture);
    view.say.with(key, &[number, count, ("time", time.text().into())])
}

fn counted(picture: &Picture) -> [(&'static str, Arg<'static>); 2] {
    [("number", i64::from(picture.number).into()), ("count", i64::from(picture.of).into())]
}

/// What is to be said of a picture that cannot be shown; nothing of one that can.
fn why_not(view: &View, picture: &Picture, today: Day) -> Option<Said> {
    let say = &view.say;
    match picture.state {
        PictureState::Kept(kind) if kind.is_shown() => None,
        PictureState::Kept(_) => Some(say.t("pictures-not-shown")),
        PictureState::Coming => Some(say.t("pictures-coming")),
        PictureState::Unfit(Unfit::Kind) => Some(say.t("pictures-unfit-kind")),
        PictureState::Unfit(Unfit::Size) => Some(say.t("pictures-unfit-size")),
        PictureState::Failed => {
            let at = picture.settled_at.unwrap_or(picture.received_at);
            let time = say.moment(at, today, &view.brand.zone);
            Some(say.with("pictures-failed", &[("time", time.text().into())]))
        }
    }
}

/// The pictures of a text, beside its words.
pub(crate) fn strip(view: &View, pictures: &[Picture], today: Day) -> Markup {
    if pictures.is_empty() {
        return Markup::default();
    }
    let say = &view.say;
    html! {
        ul.pictures {
            @for picture in pictures {
                @let page = format!("/console/pictures/{}", picture.id);
                li {
                    @match why_not(view, picture, today) {
                        None => {
                            a.link href=(page) {
                                img src=(file(picture)) alt=(name(view, picture, today).text())
                                    loading="lazy";
                                span { (say.t("pictures-larger")) }
                            }
                        }
                        Some(why) => {
                            p.strong { (say.with("pictures-one", &counted(picture))) }
                            p.small { (why) }
                            @if let PictureState::Kept(_) = picture.state { (save(view, picture)) }
                        }
                    }
                }
            }
        }
    }
}

/// A way to the file, named in full: several may stand on one page.
fn save(view: &View, picture: &Picture) -> Markup {
    let say = &view.say;
    html! {
        a.link href=(file(picture)) download {
            (say.t("pictures-save")) ": " (say.with("pictures-one", &counted(picture)))
        }
    }
}

pub(super) fn page(view: &View, who: &StaffSession, found: &Found) -> Markup {
    let say = &view.say;
    let Found { picture, today } = found;
    let called = name(view, picture, *today);
    let body = html! {
        h1 { (called) }
        @match why_not(view, picture, *today) {
            None => {
                p.picture-large { img src=(file(picture)) alt=(called.text()); }
                p.small.soft { (say.t("pictures-care")) }
            }
            Some(why) => {
                (notice(Tone::Note, say.with("pictures-one", &counted(picture)), html! {
                    p { (why) }
                    @if let PictureState::Kept(_) = picture.state { p { (save(view, picture)) } }
                }))
            }
        }
        @if let Some(patient) = picture.patient {
            p { (link_button(Look::Second, &format!("/console/patients/{patient}"), say.t("console-patient"))) }
        }
    };
    frame::page(view, who, Part::Work, say.t("pictures-title")).back("/console/worklist").show(body)
}
