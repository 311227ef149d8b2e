//! The answers are in: a reference, what happens next and when, and until when it can be changed.

use care::refill::delivery::Delivery;
use kernel::{Day, Instant};
use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n::phone_link,
    kit::{
        Art, Icon, Look, Page, Step, Tone, button, card, form, line_link, notice, reference, steps,
    },
};

use super::{called::Called, pages::count};
use crate::clock::Clock;

/// By when a person calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// By then.
    By(Instant),
    /// It is late: before the day is over.
    Today,
    /// At no hour that could be told.
    Unsaid,
}

/// What a medicine's answers led to, as it stands by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Led {
    /// A pharmacist looks first.
    NeedsPharmacist,
    /// We stopped the order.
    Stopped,
    /// It ships.
    Confirmed,
    /// The patient has enough for now.
    OnHold,
    /// The patient does not want it.
    Declined,
    /// The treatment is over or paused: nothing of what was answered decides.
    Closed,
}

impl Led {
    /// All, in the order in which they decide the heading: a call outranks an order, an order
    /// outranks a no.
    const ALL: [Self; 6] = [
        Self::NeedsPharmacist,
        Self::Stopped,
        Self::Confirmed,
        Self::OnHold,
        Self::Declined,
        Self::Closed,
    ];

    /// As it stands in the names of words.
    const fn code(self) -> &'static str {
        match self {
            Self::NeedsPharmacist => "needs-pharmacist",
            Self::Stopped => "stopped",
            Self::Confirmed => "confirmed",
            Self::OnHold => "on-hold",
            Self::Declined => "declined",
            Self::Closed => "closed",
        }
    }
}

/// What was sent and what it led to.
#[derive(Clone, Debug)]
pub struct Sent {
    /// To read out over the phone.
    pub reference: String,
    /// Each medicine and where its answers led.
    pub medicines: Vec<(Called, Led)>,
    /// The delivery, when one was chosen.
    pub delivery: Option<Delivery>,
    /// By when a person calls, where one has to.
    pub call: Option<Call>,
    /// Whether that call is to find a delivery day.
    pub waits_for_day: bool,
    /// Whether the answers can still be changed here: until the order is placed.
    pub can_change: bool,
    /// Today where the pharmacy is: delivery days are counted from it.
    pub today: Day,
    /// Now, when the page was made.
    pub now: Instant,
    /// By whose clock times are told.
    pub clock: Clock,
}

impl Sent {
    fn leads_to(&self, outcome: Led) -> bool {
        0 < self.count(outcome)
    }

    /// How many medicines came to that.
    fn count(&self, outcome: Led) -> u32 {
        count(self.medicines.iter().filter(|(_, led)| *led == outcome).count())
    }

    /// What decides the heading.
    fn main(&self) -> Led {
        Led::ALL.into_iter().find(|led| self.leads_to(*led)).unwrap_or(Led::Confirmed)
    }

    /// What the heading says: nobody is all set while the day is open.
    fn heading(&self) -> String {
        match (self.main(), self.call) {
            (Led::Confirmed, Some(Call::Today)) if self.waits_for_day => "call-today".to_owned(),
            (Led::Confirmed, _) if self.waits_for_day => "call".to_owned(),
            (main, _) => main.code().to_owned(),
        }
    }
}

/// The page. It can be opened again, printed and kept.
pub fn confirmation(view: &View, token: &Token, sent: &Sent) -> Markup {
    let View { say, brand, .. } = view;
    let heading = sent.heading();
    let has_call = matches!(sent.main(), Led::NeedsPharmacist | Led::Stopped) || sent.waits_for_day;
    let title = say.t(&format!("sent-{heading}-title"));
    Page::patient(view, title.clone()).stop("/hello/stop").why("/why").script("print.js").show(html! {
        (if has_call { Art::Talk } else { Art::Done })
        h1 { (title) }
        p.lead { (say.with(&format!("sent-{heading}-body"), &[("count", sent.count(sent.main()).into())])) }
        @if sent.medicines.len() > 1 {
            ul {
                @for (called, outcome) in &sent.medicines {
                    li { (called.line(view, &say.t(&format!("sent-{}-short", outcome.code())))) }
                }
            }
        }
        (card(html! {
            h2 { (say.t("sent-reference")) }
            p { (reference(&sent.reference)) }
            p.soft { (say.t("sent-reference-hint")) }
        }))
        h2 { (say.t("sent-next")) }
        (steps(&next(view, sent)))
        @if sent.can_change {
            (notice(Tone::Note, say.t("sent-change-title"), html! {
                p {
                    (say.t("sent-change-until"))
                    @if let Some(delivery) = sent.delivery.filter(|_| sent.leads_to(Led::Confirmed)) {
                        " " (say.with("sent-change-latest", &[
                            ("day", say.day(delivery.ships_on, sent.today).text().into()),
                        ]))
                    }
                }
                p { a.link href="/refill/check" { (say.t("sent-change")) } }
            }))
        } @else if !sent.leads_to(Led::Stopped) {
            p { (say.t("sent-change-call")) " " (phone_link(&brand.phone)) "." }
        }
        @if sent.leads_to(Led::Stopped) {
            p { (say.t("sent-stopped-call")) " " (phone_link(&brand.phone)) "." }
        }
        p { a.link href="/notices" { (say.t("notices-offer")) } }
        p { (line_link(Icon::Heart, "/choices/picture", say.t("sign-change"))) }
        p { (line_link(Icon::List, "/choices", say.t("choices-link"))) }
        div.actions {
            button.button.button-second type="button" data-print hidden { (say.t("print")) }
            (form("/out", token, button(Look::Quiet, say.t("sent-finish"))))
        }
    })
}

fn next(view: &View, sent: &Sent) -> Vec<Step> {
    let say = &view.say;
    let day = |day: Day| say.day_near(day, sent.today);
    let of = [("count", sent.count(Led::Confirmed).into())];
    let mut next = Vec::new();
    let is_flagged = sent.leads_to(Led::NeedsPharmacist);
    if is_flagged || sent.call.is_some() {
        let when = sent.call.and_then(|call| match call {
            Call::Today => Some(say.t("next-today")),
            Call::By(by) => {
                let by = sent.clock.moment(say, by, sent.now);
                Some(say.with("next-by", &[("time", by.text().into())]))
            }
            Call::Unsaid => None,
        });
        let what = if is_flagged { "next-call-pharmacist" } else { "next-call" };
        next.push(Step { what: say.t(what), when });
    }
    if sent.leads_to(Led::NeedsPharmacist) {
        next.push(Step { what: say.t("next-nothing-ships"), when: None });
    }
    if sent.leads_to(Led::Stopped) {
        next.push(Step { what: say.t("next-stopped"), when: None });
    }
    if sent.leads_to(Led::Confirmed) {
        let prepare = if sent.waits_for_day { "next-prepare-then" } else { "next-prepare" };
        next.push(Step { what: say.with(prepare, &of), when: None });
        if let Some(delivery) = sent.delivery {
            next.push(Step {
                what: say.with("next-ship", &of),
                when: Some(day(delivery.ships_on)),
            });
            next.push(Step {
                what: say.with("next-arrive", &of),
                when: Some(day(delivery.arrives_on)),
            });
        }
    }
    if sent.leads_to(Led::OnHold) {
        next.push(Step { what: say.t("next-hold"), when: None });
    }
    if sent.leads_to(Led::Declined) {
        next.push(Step { what: say.t("next-declined"), when: None });
    }
    next
}
