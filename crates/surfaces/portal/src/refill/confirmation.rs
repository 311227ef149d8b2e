//! The answers are in: a reference, what happens next and when, and until when it can be changed.

use care::refill::{delivery::Delivery, state::Outcome};
use kernel::{Day, Instant};
use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n::phone_link,
    kit::{Art, Look, Page, Step, Tone, button, card, form, notice, reference, steps},
};

use super::{called::Called, pages::count};
use crate::clock::Clock;

/// By when a person calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// By then.
    By(Instant),
    /// The moment has passed: before the day is over.
    Today,
}

impl Call {
    /// What can be said of a call that is due by then.
    pub fn due(by: Instant, now: Instant) -> Self {
        if now < by { Self::By(by) } else { Self::Today }
    }
}

/// What was sent and what it led to.
#[derive(Clone, Debug)]
pub struct Sent {
    /// To read out over the phone.
    pub reference: String,
    /// Each medicine and where its answers led.
    pub medicines: Vec<(Called, Outcome)>,
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
    fn leads_to(&self, outcome: Outcome) -> bool {
        0 < self.count(outcome)
    }

    /// How many medicines came to that.
    fn count(&self, outcome: Outcome) -> u32 {
        count(self.medicines.iter().filter(|(_, led)| *led == outcome).count())
    }

    /// What decides the heading: a call outranks an order, an order outranks a no.
    fn main(&self) -> Outcome {
        [Outcome::NeedsPharmacist, Outcome::Confirmed, Outcome::OnHold, Outcome::Declined]
            .into_iter()
            .find(|outcome| self.leads_to(*outcome))
            .unwrap_or(Outcome::Confirmed)
    }

    /// What the heading says: nobody is all set while the day is open.
    fn heading(&self) -> String {
        match (self.main(), self.call) {
            (Outcome::Confirmed, Some(Call::Today)) if self.waits_for_day => {
                "call-today".to_owned()
            }
            (Outcome::Confirmed, _) if self.waits_for_day => "call".to_owned(),
            (main, _) => code(main),
        }
    }
}

/// The page. It can be opened again, printed and kept.
pub fn confirmation(view: &View, token: &Token, sent: &Sent) -> Markup {
    let View { say, brand, .. } = view;
    let heading = sent.heading();
    let has_call = sent.main() == Outcome::NeedsPharmacist || sent.waits_for_day;
    let title = say.t(&format!("sent-{heading}-title"));
    Page::patient(view, title.clone()).stop("/hello/stop").script("print.js").show(html! {
        (if has_call { Art::Talk } else { Art::Done })
        h1 { (title) }
        p.lead { (say.with(&format!("sent-{heading}-body"), &[("count", sent.count(sent.main()).into())])) }
        @if sent.medicines.len() > 1 {
            ul {
                @for (called, outcome) in &sent.medicines {
                    li { (called.line(view, &say.t(&format!("sent-{}-short", code(*outcome))))) }
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
                    @if let Some(delivery) = sent.delivery.filter(|_| sent.leads_to(Outcome::Confirmed)) {
                        " " (say.with("sent-change-latest", &[
                            ("day", say.day(delivery.ships_on, sent.today).text().into()),
                        ]))
                    }
                }
                p { a.link href="/refill/check" { (say.t("sent-change")) } }
            }))
        } @else {
            p { (say.t("sent-change-call")) " " (phone_link(&brand.phone)) "." }
        }
        div.actions {
            button.button.button-second type="button" data-print hidden { (say.t("print")) }
            (form("/out", token, button(Look::Quiet, say.t("sent-finish"))))
        }
    })
}

fn code(outcome: Outcome) -> String {
    outcome.code().replace('_', "-")
}

fn next(view: &View, sent: &Sent) -> Vec<Step> {
    let say = &view.say;
    let day = |day: Day| say.day_near(day, sent.today);
    let of = [("count", sent.count(Outcome::Confirmed).into())];
    let mut next = Vec::new();
    let is_flagged = sent.leads_to(Outcome::NeedsPharmacist);
    if is_flagged || sent.call.is_some() {
        let when = sent.call.map(|call| match call {
            Call::Today => say.t("next-today"),
            Call::By(by) => {
                let by = sent.clock.moment(say, by, sent.now);
                say.with("next-by", &[("time", by.text().into())])
            }
        });
        let what = if is_flagged { "next-call-pharmacist" } else { "next-call" };
        next.push(Step { what: say.t(what), when });
    }
    if sent.leads_to(Outcome::NeedsPharmacist) {
        next.push(Step { what: say.t("next-nothing-ships"), when: None });
    }
    if sent.leads_to(Outcome::Confirmed) {
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
    if sent.leads_to(Outcome::OnHold) {
        next.push(Step { what: say.t("next-hold"), when: None });
    }
    if sent.leads_to(Outcome::Declined) {
        next.push(Step { what: say.t("next-declined"), when: None });
    }
    next
}
