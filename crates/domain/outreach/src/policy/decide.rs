//! The decision itself. Consent outranks urgency; urgency outranks politeness.

use kernel::{Channel, ContactPointId, Instant};

use super::{
    Basis, Class, Consented, Counting, Decision, HoldScope, Occasion, Person, Purpose,
    Reachability, Reason, Request, Route, Rulebook, Standing, Suspension, limits,
};
use crate::{
    template::Template,
    zones::{Candidate, earliest, open_until},
};

struct Chosen {
    point: ContactPointId,
    channel: Channel,
    basis: Basis,
}

impl Request {
    /// The limit this message really uses up: what we begin without need counts, whatever its
    /// template says of the times it is an answer.
    pub fn limit(&self) -> Counting {
        if self.only.is_some_and(|channel| !channel.wakes_people()) {
            return Counting::Free;
        }
        match (self.occasion, self.counting, self.class) {
            (Occasion::Initiated, Counting::Free, class) if class != Class::Safety => {
                Counting::Counted
            }
            (Occasion::Initiated, counting, _) => counting,
            _ => Counting::Free,
        }
    }

    /// Where and when the patient wrote, for everything but what we begin.
    fn asked(&self) -> Option<(ContactPointId, Channel, Instant)> {
        match self.occasion {
            Occasion::Initiated => None,
            Occasion::Answer { from, channel, received_at }
            | Occasion::StopConfirmation { from, channel, received_at }
            | Occasion::Requested { from, channel, received_at } => {
                Some((from, channel, received_at))
            }
        }
    }

    /// A secure message leaves the house on no wire: a stop, a hold of sending and the hours are about
    /// something else.
    fn stays_inside(&self) -> bool {
        let channel = self.only.or_else(|| self.asked().map(|(_, channel, _)| channel));
        channel == Some(Channel::Portal)
    }

    /// Tells somebody in danger, who wrote to us, to call for help.
    fn is_emergency_answer(&self) -> bool {
        self.class == Class::Safety && matches!(self.occasion, Occasion::Answer { .. })
    }

    /// Asked for on a page, by somebody who showed nothing but that they know the address.
    fn is_a_strangers(&self) -> bool {
        self.is_anybodys && matches!(self.occasion, Occasion::Requested { .. })
    }

    /// Help, start, stop or safety: answered even after a stop. What was asked for on a page is not:
    /// whoever holds a link there need not be who said stop.
    fn may_follow_a_stop(&self) -> bool {
        match self.occasion {
            Occasion::StopConfirmation { .. } => true,
            Occasion::Answer { .. } => matches!(self.purpose, Purpose::Account | Purpose::Safety),
            Occasion::Requested { .. } | Occasion::Initiated => false,
        }
    }
}

impl HoldScope {
    /// Whether a hold of this scope keeps such a message back.
    pub fn catches(self, request: &Request) -> bool {
        !request.stays_inside()
            && match self {
                Self::Initiated => matches!(request.occasion, Occasion::Initiated),
                // Somebody in danger is told to call for help whatever else is held.
                Self::Everything => !request.is_emergency_answer(),
            }
    }

    /// Whether a hold of this scope keeps back what we begin by that way.
    pub fn catches_by(self, channel: Channel) -> bool {
        let begun = Request::of(Template::RefillInvitation);
        self.catches(&Request { only: Some(channel), ..begun })
    }
}

impl Rulebook {
    /// Decides one contact by these rules: for a send, for a further try and for a look at what would
    /// be.
    ///
    /// The answer at [`Decision::Wait`]'s `until`, with the same facts and rules, is to send: nothing
    /// waits twice for the same reason, but for a hold, which ends by hand.
    pub fn decide(&self, request: &Request, patient: &Reachability, now: Instant) -> Decision {
        let chosen = match self.entitled(request, patient) {
            Ok(chosen) => chosen,
            Err(reason) => return Decision::Withhold(reason),
        };
        if let Some(at) = request.expires_at.filter(|at| *at <= now) {
            return Decision::Drop(Reason::Expired { at });
        }
        if let Some(wait) = self.held(request, patient, now) {
            return wait;
        }
        let freely = |because| Some((now, because));
        let free = match request.asked() {
            Some((_, _, received_at))
                if !request.is_a_strangers() && self.is_awake(received_at, now) =>
            {
                freely(answering(request))
            }
            _ if !chosen.channel.wakes_people() => freely(Reason::OfRecord),
            _ if request.class == Class::Safety => freely(match request.occasion {
                Occasion::Initiated => Reason::SafetyAllowed,
                _ => answering(request),
            }),
            _ => None,
        };
        let Some((at, because)) = free.or_else(|| self.when(request, patient, now)) else {
            return Decision::Withhold(Reason::NeverOpen);
        };
        let ends_at = at.plus_millis(request.max_send_millis);
        if let Some(expires_at) = request.expires_at.filter(|expires_at| *expires_at < ends_at) {
            return Decision::Drop(Reason::ExpiresFirst { at: expires_at, free_at: at });
        }
        if at > now {
            return Decision::Wait { until: at, because };
        }
        let because = match because {
            Reason::Allowed { purpose, .. } => Reason::Allowed { channel: chosen.channel, purpose },
            other => other,
        };
        let until = self.until(request, patient, now);
        let Chosen { point, channel, basis } = chosen;
        Decision::Send { point, channel, basis, because, until }
    }

    /// Until when what goes now may still arrive. What we begin ends with the window that is open. An answer
    /// may also come as long as one may go at any hour: whoever wrote is awake. A safety message is worth
    /// waking somebody, so only the end of its use ends it.
    fn until(&self, request: &Request, patient: &Reachability, now: Instant) -> Option<Instant> {
        if request.class == Class::Safety {
            return request.expires_at;
        }
        let awake_until = request.asked().map(|(_, _, at)| at.plus_minutes(self.any_hour_minutes));
        let closes = open_until(self.place(patient).candidates(), now);
        let polite = awake_until.filter(|until| now < *until).max(closes);
        [polite, request.expires_at].into_iter().flatten().min()
    }

    fn is_awake(&self, received_at: Instant, now: Instant) -> bool {
        now <= received_at.plus_minutes(self.any_hour_minutes)
    }

    /// Whether the person, an address and a consent allow it at any time at all.
    fn entitled(&self, request: &Request, patient: &Reachability) -> Result<Chosen, Reason> {
        if !request.is_emergency_answer() {
            let is_answer = request.asked().is_some() && !request.is_a_strangers();
            match patient.person {
                Person::Deceased => return Err(Reason::Deceased),
                Person::Inactive if !is_answer => return Err(Reason::Inactive),
                Person::Inactive | Person::Active => {}
            }
            let is_deaf_to_it = request.may_follow_a_stop() || request.stays_inside();
            if let Some(at) = patient.stopped_at.filter(|_| !is_deaf_to_it) {
                return Err(Reason::Stopped { at });
            }
        }
        match request.asked() {
            Some((from, channel, _)) => answer_route(request, patient, from, channel),
            None => consented_route(request, patient),
        }
    }

    /// The hold switch. It ends by hand at any time, so a held message asks again and is dropped
    /// only once it has really expired.
    fn held(&self, request: &Request, patient: &Reachability, now: Instant) -> Option<Decision> {
        let hold = patient.hold.filter(|hold| hold.until.is_none_or(|until| now < until))?;
        let again = now.plus_minutes(self.ask_again_minutes);
        let until =
            [hold.until, request.expires_at].into_iter().flatten().fold(again, Instant::min);
        hold.scope
            .catches(request)
            .then_some(Decision::Wait { until, because: Reason::Held { scope: hold.scope } })
    }

    /// The first instant at or after now inside the window and the limits, and what it waited for.
    fn when(
        &self,
        request: &Request,
        patient: &Reachability,
        now: Instant,
    ) -> Option<(Instant, Reason)> {
        let place = self.place(patient);
        let candidates = place.candidates();
        let counting = request.limit();
        let opens_at = earliest(candidates, now, request.max_send_millis)?;
        let full = limits::judge(self, counting, &patient.sent, candidates, opens_at);
        let Some(full) = full else {
            let because = if opens_at == now {
                Reason::Allowed { channel: Channel::Sms, purpose: request.purpose }
            } else {
                quiet(candidates, opens_at)
            };
            return Some((opens_at, because));
        };
        // The limit frees at a local midnight, and the window opens after it: then is the time. The
        // limits only ever look back, so a second look at that time finds them free.
        let mut at = full.free_at;
        let mut because = full.because;
        loop {
            at = earliest(candidates, at, request.max_send_millis)?;
            match limits::judge(self, counting, &patient.sent, candidates, at) {
                Some(full) => (at, because) = (full.free_at, full.because),
                None => return Some((at, freed(because, at))),
            }
        }
    }
}

fn answering(request: &Request) -> Reason {
    match request.occasion {
        Occasion::StopConfirmation { .. } => Reason::ConfirmingStop,
        Occasion::Requested { .. } => Reason::Requested,
        _ => Reason::Answering,
    }
}

/// An answer goes back where the question came from, or nowhere.
fn answer_route(
    request: &Request,
    patient: &Reachability,
    from: ContactPointId,
    channel: Channel,
) -> Result<Chosen, Reason> {
    let route = patient
        .routes
        .iter()
        .find(|route| route.point == from && route.channel == channel)
        .ok_or(Reason::NoAddress)?;
    if let Some(why) = route.suspended
        // "We will not write again" is said to the wrong number once, and danger outranks it.
        && !(why == Suspension::WrongNumber && request.may_follow_a_stop())
        && !request.is_emergency_answer()
    {
        return Err(Reason::Suspended { channel, why });
    }
    if let Some(Standing::Revoked { at }) = standing(request.purpose, patient, route)
        && !request.may_follow_a_stop()
    {
        return Err(Reason::Revoked { purpose: request.purpose, channel, at });
    }
    if request.is_a_strangers() {
        let here = |line: &&Consented| line.point == from && line.channel == channel;
        let mut standings = patient.consents.iter().filter(here).map(|line| line.standing);
        if let Some(Standing::Revoked { at }) =
            standings.clone().find(|it| matches!(it, Standing::Revoked { .. }))
        {
            return Err(Reason::Revoked { purpose: request.purpose, channel, at });
        }
        if !standings.any(|it| matches!(it, Standing::Granted { .. })) {
            return Err(Reason::NoConsent { purpose: request.purpose });
        }
    }
    let basis = match request.occasion {
        Occasion::StopConfirmation { .. } => Basis::StopConfirmation,
        Occasion::Requested { .. } => Basis::Requested,
        Occasion::Answer { .. } | Occasion::Initiated => Basis::Answer,
    };
    Ok(Chosen { point: from, channel, basis })
}

/// The favourite route that works and was agreed to.
fn consented_route(request: &Request, patient: &Reachability) -> Result<Chosen, Reason> {
    let mut refusal = Reason::NoAddress;
    let asked_for = |route: &&Route| request.only.is_none_or(|only| only == route.channel);
    for route in patient.routes.iter().filter(asked_for) {
        let purpose = request.purpose;
        let found = match (route.suspended, standing(purpose, patient, route)) {
            (None, Some(Standing::Granted { consent })) => {
                let basis = Basis::Consent(consent);
                return Ok(Chosen { point: route.point, channel: route.channel, basis });
            }
            // Nobody looks there by chance: it is for what was meant for it.
            (None, None) if !route.channel.wakes_people() && request.only.is_some() => {
                let basis = Basis::OfRecord;
                return Ok(Chosen { point: route.point, channel: route.channel, basis });
            }
            // An address on paper has nothing to do with a message that was not meant for it.
            (Some(_), None) if !route.channel.wakes_people() && request.only.is_none() => continue,
            (_, Some(Standing::Revoked { at })) => {
                Reason::Revoked { purpose, channel: route.channel, at }
            }
            (Some(why), _) => Reason::Suspended { channel: route.channel, why },
            (None, None) => Reason::NoConsent { purpose },
        };
        // What the patient took back says more than what broke, and that more than what is lacking.
        if weight(&found) > weight(&refusal) {
            refusal = found;
        }
    }
    Err(refusal)
}

const fn weight(reason: &Reason) -> u8 {
    match reason {
        Reason::Revoked { .. } => 3,
        Reason::Suspended { .. } => 2,
        Reason::NoConsent { .. } => 1,
        _ => 0,
    }
}

/// Where consent stands on a route. Safety, and a personal word, lean on any purpose that was agreed to
/// there.
fn standing(purpose: Purpose, patient: &Reachability, route: &Route) -> Option<Standing> {
    let here = || {
        patient
            .consents
            .iter()
            .filter(|line| line.point == route.point && line.channel == route.channel)
    };
    let own = here().find(|line| line.purpose == purpose).map(|line| line.standing);
    match own {
        None if matches!(purpose, Purpose::Safety | Purpose::Message) => {
            // To be asked for consent is not to have given it.
            let about_care = || here().filter(|line| line.purpose != Purpose::Account);
            let granted =
                |line: &&super::Consented| matches!(line.standing, Standing::Granted { .. });
            about_care().find(granted).or_else(|| about_care().next()).map(|line| line.standing)
        }
        own => own,
    }
}

fn quiet(candidates: &[Candidate], opens_at: Instant) -> Reason {
    match candidates {
        [only] => Reason::QuietHours { zone: only.zone.name().to_owned(), opens_at },
        many => Reason::QuietSomewhere {
            zones: u32::try_from(many.len()).unwrap_or(u32::MAX),
            opens_at,
        },
    }
}

/// The same reason with the instant at which the message may really go.
fn freed(reason: Reason, free_at: Instant) -> Reason {
    match reason {
        Reason::DailyLimit { limit, .. } => Reason::DailyLimit { limit, free_at },
        Reason::WeeklyLimit { limit, .. } => Reason::WeeklyLimit { limit, free_at },
        Reason::DoseLimit { limit, .. } => Reason::DoseLimit { limit, free_at },
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Consented, Hold, Hours, Sent, Span, Whereabouts, rulebook};
    use kernel::{ConsentId, Id, Language, Zone};

    fn id<T>(number: u128) -> Id<T> {
        format!("00000000-0000-7000-8000-{number:012x}").parse().unwrap()
    }

    fn decide(request: &Request, patient: &Reachability, now: Instant) -> Decision {
        rulebook().decide(request, patient, now)
    }

    fn phone() -> ContactPointId {
        id(1)
    }

    fn mail() -> ContactPointId {
        id(2)
    }

    fn consent() -> ConsentId {
        id(7)
    }

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// A Wednesday in New York, ten in the morning.
    fn wednesday() -> Instant {
        at("2026-07-01T14:00:00Z")
    }

    fn refill() -> Request {
        Request {
            purpose: Purpose::Refill,
            class: Class::Routine,
            counting: Counting::Counted,
            occasion: Occasion::Initiated,
            expires_at: None,
            max_send_millis: Request::MAX_SEND_MILLIS,
            only: None,
            is_anybodys: false,
        }
    }

    fn recall() -> Request {
        Request {
            purpose: Purpose::Safety,
            class: Class::Safety,
            counting: Counting::Free,
            ..refill()
        }
    }

    fn answer(purpose: Purpose, received_at: Instant) -> Request {
        let occasion = Occasion::Answer { from: phone(), channel: Channel::Sms, received_at };
        Request { purpose, counting: Counting::Free, occasion, ..refill() }
    }

    #[track_caller]
    fn may_arrive_until(request: &Request, now: &str, expected: Option<&str>) {
        let Decision::Send { until, .. } = decide(request, &ana(), at(now)) else {
            panic!("it goes at {now}");
        };
        assert_eq!(until, expected.map(at), "{request:?} at {now}");
    }

    #[test]
    fn what_we_begin_may_arrive_until_the_window_closes() {
        // Eight in the evening in New York.
        may_arrive_until(&refill(), "2026-07-01T14:00:00Z", Some("2026-07-02T00:00:00Z"));
        may_arrive_until(&refill(), "2026-07-01T23:50:00Z", Some("2026-07-02T00:00:00Z"));
        let expires_at = Some(at("2026-07-01T20:00:00Z"));
        let short = Request { expires_at, ..refill() };
        may_arrive_until(&short, "2026-07-01T14:00:00Z", Some("2026-07-01T20:00:00Z"));
    }

    #[test]
    fn an_answer_may_arrive_while_whoever_wrote_is_awake() {
        let asked = "2026-07-02T03:00:00Z";
        let minutes = rulebook().any_hour_minutes;
        let until = at(asked).plus_minutes(minutes).to_string();
        may_arrive_until(&answer(Purpose::Refill, at(asked)), asked, Some(&until));
        // By day the window is the longer of the two.
        let by_day = answer(Purpose::Refill, wednesday());
        may_arrive_until(&by_day, "2026-07-01T14:00:00Z", Some("2026-07-02T00:00:00Z"));
    }

    #[test]
    fn a_safety_message_may_arrive_at_any_hour() {
        may_arrive_until(&recall(), "2026-07-02T05:00:00Z", None);
        let expires_at = Some(at("2026-07-02T09:00:00Z"));
        let ends = Request { expires_at, ..recall() };
        may_arrive_until(&ends, "2026-07-02T05:00:00Z", Some("2026-07-02T09:00:00Z"));
    }

    fn granted(point: ContactPointId, channel: Channel, purpose: Purpose) -> Consented {
        Consented { point, channel, purpose, standing: Standing::Granted { consent: consent() } }
    }

    fn route(point: ContactPointId, channel: Channel) -> Route {
        Route { point, channel, suspended: None }
    }

    /// In New York, with a telephone that may be texted about refills.
    fn ana() -> Reachability {
        Reachability {
            person: Person::Active,
            stopped_at: None,
            routes: vec![route(phone(), Channel::Sms)],
            consents: vec![granted(phone(), Channel::Sms, Purpose::Refill)],
            whereabouts: Whereabouts {
                zone: Some(Zone::named("America/New_York").unwrap()),
                ..Whereabouts::default()
            },
            hours: None,
            sent: Sent::default(),
            hold: None,
            language: Language::spanish(),
        }
    }

    fn revoked(purpose: Purpose) -> Reachability {
        let standing = Standing::Revoked { at: wednesday() };
        let line = Consented { point: phone(), channel: Channel::Sms, purpose, standing };
        Reachability { consents: vec![line], ..ana() }
    }

    fn sent(days: &[&str]) -> Reachability {
        let counted = days.iter().map(|day| at(&format!("{day}T14:00:00Z"))).collect();
        Reachability { sent: Sent { counted, ..Sent::default() }, ..ana() }
    }

    /// `send`, `wait 2026-07-02T13:00:00Z`, `withhold` or `drop`, then the rule.
    #[track_caller]
    fn check(request: &Request, patient: &Reachability, now: Instant, expected: &str) {
        let decision = decide(request, patient, now);
        let until = match &decision {
            Decision::Wait { until, .. } => format!(" {until}"),
            _ => String::new(),
        };
        let found = format!("{}{until} {}", decision.code(), decision.reason().rule());
        assert_eq!(found, expected);
        if let Decision::Wait { until, because } = &decision
            && !matches!(because, Reason::Held { .. })
        {
            let then = decide(request, patient, *until);
            assert_eq!(then.code(), "send", "what waits for {until} is sent then: {then:?}");
            let before = decide(request, patient, until.plus_millis(-1));
            assert_eq!(before.code(), "wait", "nothing goes before {until}");
        }
    }

    #[test]
    fn a_refill_message_goes_out_by_day_with_consent() {
        check(&refill(), &ana(), wednesday(), "send allowed");
        let Decision::Send { basis, channel, .. } = decide(&refill(), &ana(), wednesday()) else {
            panic!("sent");
        };
        assert_eq!((basis, channel), (Basis::Consent(consent()), Channel::Sms));
    }

    #[test]
    fn quiet_hours_wait_for_the_morning_and_sunday_for_noon() {
        let night = at("2026-07-02T03:00:00Z");
        check(&refill(), &ana(), night, "wait 2026-07-02T13:00:00Z quiet-hours");
        let sunday = at("2026-07-05T13:30:00Z");
        check(&refill(), &ana(), sunday, "wait 2026-07-05T16:00:00Z quiet-hours");
        let last_minute = at("2026-07-01T23:59:30Z");
        check(&refill(), &ana(), last_minute, "wait 2026-07-02T13:00:00Z quiet-hours");
    }

    #[test]
    fn a_patient_may_narrow_or_widen_but_not_past_the_law() {
        let hours =
            |from: u16, to: u16| Some(Hours::every_day(Span::new(from * 60, to * 60).unwrap()));
        let evening = Reachability { hours: hours(18, 24), ..ana() };
        check(&refill(), &evening, wednesday(), "wait 2026-07-01T22:00:00Z quiet-hours");
        check(&refill(), &evening, at("2026-07-02T00:58:00Z"), "send allowed");
        let late = "wait 2026-07-02T22:00:00Z quiet-hours";
        check(&refill(), &evening, at("2026-07-02T01:00:00Z"), late);
        let never = Reachability { hours: hours(5, 7), ..ana() };
        check(&refill(), &never, wednesday(), "withhold never-open");
    }

    #[test]
    fn the_law_of_the_state_narrows_even_a_wide_wish() {
        let mut wide = ana();
        wide.hours = Some(Hours::every_day(Span::WHOLE_DAY));
        wide.whereabouts.state = Some(*b"RI");
        let at_six = at("2026-07-01T22:00:00Z");
        check(&refill(), &wide, at_six, "wait 2026-07-02T13:00:00Z quiet-hours");
    }

    #[test]
    fn nobody_knows_where_means_polite_everywhere() {
        let lost = Reachability { whereabouts: Whereabouts::default(), ..ana() };
        // Ten in New York is the night in Hawaii and Adak; three in the afternoon is polite in all.
        check(&refill(), &lost, wednesday(), "wait 2026-07-01T19:00:00Z quiet-somewhere");
    }

    #[test]
    fn one_a_day_and_three_a_week_by_local_days() {
        let today = sent(&["2026-07-01"]);
        check(&refill(), &today, wednesday(), "wait 2026-07-02T13:00:00Z daily-limit");
        let week = sent(&["2026-06-26", "2026-06-28", "2026-06-30"]);
        check(&refill(), &week, wednesday(), "wait 2026-07-03T13:00:00Z weekly-limit");
        let old = sent(&["2026-06-24", "2026-06-28", "2026-06-30"]);
        check(&refill(), &old, wednesday(), "send allowed");
        let into_sunday = sent(&["2026-06-28", "2026-06-30", "2026-07-04"]);
        let night = at("2026-07-05T03:00:00Z");
        check(&refill(), &into_sunday, night, "wait 2026-07-05T16:00:00Z quiet-hours");
    }

    #[test]
    fn dose_reminders_have_a_limit_of_their_own() {
        let dose = Request { purpose: Purpose::Dose, counting: Counting::Dose, ..refill() };
        let mut patient = sent(&["2026-07-01"]);
        patient.consents.push(granted(phone(), Channel::Sms, Purpose::Dose));
        check(&dose, &patient, wednesday(), "send allowed");
        patient.sent.doses = vec![wednesday(); 5];
        check(&dose, &patient, wednesday(), "wait 2026-07-02T13:00:00Z dose-limit");
        patient.sent.counted.clear();
        check(&refill(), &patient, wednesday(), "send allowed");
    }

    #[test]
    fn what_we_begin_counts_even_when_its_words_are_an_answer() {
        let begun = Request { counting: Counting::Free, ..refill() };
        assert_eq!(begun.limit(), Counting::Counted);
        assert_eq!(answer(Purpose::Refill, wednesday()).limit(), Counting::Free);
        assert_eq!(recall().limit(), Counting::Free);
    }

    #[test]
    fn consent_outranks_urgency_and_urgency_politeness() {
        let night = at("2026-07-02T03:00:00Z");
        check(&recall(), &sent(&["2026-07-01"]), night, "send safety-allowed");
        let silent = Reachability { consents: vec![], ..ana() };
        check(&recall(), &silent, wednesday(), "withhold no-consent");
        check(&recall(), &revoked(Purpose::Refill), wednesday(), "withhold revoked");
        let stopped = Reachability { stopped_at: Some(wednesday()), ..ana() };
        check(&recall(), &stopped, wednesday(), "withhold stopped");
    }

    #[test]
    fn the_person_outranks_everything() {
        let deceased = Reachability { person: Person::Deceased, ..ana() };
        check(&recall(), &deceased, wednesday(), "withhold deceased");
        check(&answer(Purpose::Account, wednesday()), &deceased, wednesday(), "withhold deceased");
        let inactive = Reachability { person: Person::Inactive, ..ana() };
        check(&refill(), &inactive, wednesday(), "withhold inactive");
        check(&answer(Purpose::Refill, wednesday()), &inactive, wednesday(), "send answering");
    }

    #[test]
    fn the_favourite_that_works_and_was_agreed_to_is_taken() {
        let mut patient = ana();
        patient.routes.push(route(mail(), Channel::Email));
        patient.routes[0].suspended = Some(Suspension::WrongNumber);
        check(&refill(), &patient, wednesday(), "withhold suspended");
        patient.consents.push(granted(mail(), Channel::Email, Purpose::Refill));
        let decision = decide(&refill(), &patient, wednesday());
        assert!(matches!(decision, Decision::Send { channel: Channel::Email, .. }));
        let text = Request { only: Some(Channel::Sms), ..refill() };
        check(&text, &patient, wednesday(), "withhold suspended");
        let voice = Request { only: Some(Channel::Voice), ..refill() };
        check(&voice, &patient, wednesday(), "withhold no-address");
        check(&refill(), &revoked(Purpose::Refill), wednesday(), "withhold revoked");
        check(&refill(), &revoked(Purpose::Survey), wednesday(), "withhold no-consent");
    }

    #[test]
    fn what_reaches_no_device_goes_at_any_hour_and_by_name_only() {
        let night = at("2026-07-01T06:00:00Z");
        let mut patient = ana();
        patient.routes = vec![route(mail(), Channel::Portal), route(mail(), Channel::Letter)];
        patient.consents.clear();
        let by = |channel| Request { only: Some(channel), ..refill() };
        for channel in [Channel::Portal, Channel::Letter] {
            let Decision::Send { basis, because, .. } = decide(&by(channel), &patient, night)
            else {
                panic!("{channel:?} waits")
            };
            assert_eq!(basis, Basis::OfRecord);
            assert_eq!(because, Reason::OfRecord, "nobody agreed to it, and nothing says so");
            assert_eq!(by(channel).limit(), Counting::Free);
        }
        assert!(matches!(decide(&by(Channel::Sms), &patient, night), Decision::Withhold(_)));
        // A stop ends paper, and not the thread that the patient opens to read.
        patient.stopped_at = Some(at("2026-06-30T14:00:00Z"));
        assert_eq!(decide(&by(Channel::Portal), &patient, night).code(), "send");
        assert_eq!(decide(&by(Channel::Letter), &patient, night).code(), "withhold");
        patient.hold = Some(Hold { scope: HoldScope::Everything, until: None });
        assert_eq!(decide(&by(Channel::Portal), &patient, night).code(), "send");
        patient.person = Person::Deceased;
        assert_eq!(decide(&by(Channel::Portal), &patient, night).code(), "withhold");
    }

    #[test]
    fn an_answer_goes_at_night_while_the_patient_is_awake() {
        let night = at("2026-07-02T03:00:00Z");
        let asked = answer(Purpose::Refill, night.plus_minutes(-4));
        check(&asked, &sent(&["2026-07-01"]), night, "send answering");
        let slept = answer(Purpose::Refill, night.plus_minutes(-6));
        check(&slept, &ana(), night, "wait 2026-07-02T13:00:00Z quiet-hours");
        check(&slept, &sent(&["2026-07-01", "2026-07-01"]), wednesday(), "send answering");
    }

    #[test]
    fn a_strangers_question_wakes_nobody_and_leans_on_what_was_agreed_to() {
        let night = at("2026-07-01T06:00:00Z");
        let ask = |patient: &Reachability, now: Instant, is_anybodys: bool| {
            let occasion =
                Occasion::Requested { from: phone(), channel: Channel::Sms, received_at: now };
            let request = Request {
                purpose: Purpose::Account,
                counting: Counting::Free,
                occasion,
                is_anybodys,
                ..refill()
            };
            rulebook().decide(&request, patient, now)
        };
        assert_eq!(ask(&ana(), wednesday(), true).code(), "send");
        assert_eq!(ask(&ana(), night, false).code(), "send", "who holds a link is awake");
        assert_eq!(ask(&ana(), night, true).code(), "wait");
        let nothing = Reachability { consents: Vec::new(), ..ana() };
        assert_eq!(ask(&nothing, wednesday(), false).code(), "send");
        assert_eq!(ask(&nothing, wednesday(), true).code(), "withhold");
        let mut taken_back = ana();
        taken_back.consents[0].standing = Standing::Revoked { at: night };
        assert_eq!(ask(&taken_back, wednesday(), true).code(), "withhold");
        let gone = Reachability { person: Person::Inactive, ..ana() };
        assert_eq!(ask(&gone, wednesday(), true).code(), "withhold");
    }

    #[test]
    fn a_stop_is_confirmed_once_and_only_help_follows_it() {
        let stopped = Reachability { stopped_at: Some(wednesday()), ..revoked(Purpose::Refill) };
        let occasion = Occasion::StopConfirmation {
            from: phone(),
            channel: Channel::Sms,
            received_at: wednesday(),
        };
        let confirmation = Request { occasion, ..answer(Purpose::Account, wednesday()) };
        check(&confirmation, &stopped, wednesday(), "send confirming-stop");
        check(&answer(Purpose::Account, wednesday()), &stopped, wednesday(), "send answering");
        check(&answer(Purpose::Refill, wednesday()), &stopped, wednesday(), "withhold stopped");
        check(&refill(), &stopped, wednesday(), "withhold stopped");
    }

    #[test]
    fn somebody_in_danger_is_answered_whatever_stands_in_the_way() {
        let night = at("2026-07-02T03:00:00Z");
        let emergency = Request { class: Class::Safety, ..answer(Purpose::Safety, night) };
        let hold = Some(Hold { scope: HoldScope::Everything, until: None });
        let mut patient = Reachability { stopped_at: Some(wednesday()), hold, ..ana() };
        patient.person = Person::Deceased;
        patient.routes[0].suspended = Some(Suspension::WrongNumber);
        check(&emergency, &patient, night, "send answering");
    }

    #[test]
    fn a_hold_waits_and_asks_again() {
        let held = |scope, until| Reachability { hold: Some(Hold { scope, until }), ..ana() };
        let initiated = held(HoldScope::Initiated, None);
        check(&refill(), &initiated, wednesday(), "wait 2026-07-01T14:15:00Z held");
        check(&recall(), &initiated, wednesday(), "wait 2026-07-01T14:15:00Z held");
        check(&answer(Purpose::Refill, wednesday()), &initiated, wednesday(), "send answering");
        let soon = held(HoldScope::Everything, Some(wednesday().plus_minutes(3)));
        let asked = answer(Purpose::Refill, wednesday());
        check(&asked, &soon, wednesday(), "wait 2026-07-01T14:03:00Z held");
        check(&asked, &soon, wednesday().plus_minutes(3), "send answering");
    }

    #[test]
    fn what_has_lost_its_use_is_dropped_and_never_sent_late() {
        let expiring = |text| Request { expires_at: Some(at(text)), ..refill() };
        check(&expiring("2026-07-01T14:00:00Z"), &ana(), wednesday(), "drop expired");
        check(&expiring("2026-07-01T14:00:30Z"), &ana(), wednesday(), "drop expires-first");
        check(&expiring("2026-07-01T14:01:00Z"), &ana(), wednesday(), "send allowed");
        let today = sent(&["2026-07-01"]);
        check(&expiring("2026-07-02T13:00:00Z"), &today, wednesday(), "drop expires-first");
        let wait = "wait 2026-07-02T13:00:00Z daily-limit";
        check(&expiring("2026-07-02T13:01:00Z"), &today, wednesday(), wait);
    }
}
