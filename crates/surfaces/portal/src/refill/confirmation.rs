//! The answers are in: a reference, what happens next and when, and until when it can be changed.

use care::refill::{delivery::Delivery, state::Outcome};
use kernel::{Day, Instant};
use maud::{Markup, html};
use web::{
    View,
    csrf::Token,
    i18n::{Said, bdi, phone_link},
    kit::{Art, Look, Page, Step, Tone, button, card, form, notice, reference, steps},
};

/// What was sent and what it led to.
#[derive(Clone, Debug)]
pub struct Sent {
    /// To read out over the phone.
    pub reference: String,
    /// Each medicine and where its answers led.
    pub medicines: Vec<(Said, Outcome)>,
    /// The delivery, when one was chosen.
    pub delivery: Option<Delivery>,
    /// By when a person calls, where one has to.
    pub call_by: Option<Instant>,
    /// Whether the answers can still be changed here: until the order is placed.
    pub can_change: bool,
    /// Today where the patient lives.
    pub today: Day,
}

impl Sent {
    fn leads_to(&self, outcome: Outcome) -> bool {
        self.medicines.iter().any(|(_, led)| *led == outcome)
    }

    /// What decides the heading: a call outranks an order, an order outranks a no.
    fn main(&self) -> Outcome {
        [Outcome::NeedsPharmacist, Outcome::Confirmed, Outcome::OnHold, Outcome::Declined]
            .into_iter()
            .find(|outcome| self.leads_to(*outcome))
            .unwrap_or(Outcome::Confirmed)
    }
}

/// The page. It can be opened again, printed and kept.
pub fn confirmation(view: &View, token: &Token, sent: &Sent) -> Markup {
    let View { say, brand, .. } = view;
    let main = sent.main();
    let code = main.code().replace('_', "-");
    let title = say.t(&format!("sent-{code}-title"));
    Page::patient(view, title.clone()).stop("/hello/stop").script("print.js").show(html! {
        (if main == Outcome::NeedsPharmacist { Art::Talk } else { Art::Done })
        h1 { (title) }
        p.lead { (say.t(&format!("sent-{code}-body"))) }
        @if sent.medicines.len() > 1 {
            ul {
                @for (label, outcome) in &sent.medicines {
                    li {
                        strong.cap { (bdi(label)) } ": "
                        (say.t(&format!("sent-{}-short", outcome.code().replace('_', "-"))))
                    }
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

fn next(view: &View, sent: &Sent) -> Vec<Step> {
    let say = &view.say;
    let day = |day: Day| say.day_near(day, sent.today);
    let mut next = Vec::new();
    if sent.leads_to(Outcome::NeedsPharmacist) || sent.call_by.is_some() {
        let when = sent.call_by.map(|by| {
            let by = say.moment(by, sent.today, &view.brand.zone);
            say.with("next-by", &[("time", by.text().into())])
        });
        next.push(Step { what: say.t("next-call"), when });
    }
    if sent.leads_to(Outcome::NeedsPharmacist) {
        next.push(Step { what: say.t("next-nothing-ships"), when: None });
    }
    if sent.leads_to(Outcome::Confirmed) {
        next.push(Step { what: say.t("next-prepare"), when: None });
        if let Some(delivery) = sent.delivery {
            next.push(Step { what: say.t("next-ship"), when: Some(day(delivery.ships_on)) });
            next.push(Step { what: say.t("next-arrive"), when: Some(day(delivery.arrives_on)) });
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
