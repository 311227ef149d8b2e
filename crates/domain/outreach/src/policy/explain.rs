//! A reason kept in a table, and told in words.
//!
//! Kept as the rule's name and one short text of facts: `limit=c1 free=t1751461200000`.

use kernel::{Instant, Zone};
use words::{Arg, Voice};

use super::{Fact, Reason};

impl Reason {
    /// The facts as one open text, for the column beside the rule.
    pub fn kept(&self) -> String {
        let facts: Vec<String> = self
            .facts()
            .iter()
            .map(|(name, fact)| match fact {
                Fact::Word(word) => format!("{name}=w{word}"),
                Fact::Count(count) => format!("{name}=c{count}"),
                Fact::At(at) => format!("{name}=t{}", at.0),
            })
            .collect();
        facts.join(" ")
    }
}

/// Tells a kept reason in the reader's words; instants in that zone. A rule of a later version that
/// has no words here is told by its name, and a fact that cannot be read is left out.
pub fn explain(rule: &str, kept: &str, voice: &Voice<'_>, zone: &Zone) -> String {
    let args: Vec<(&str, Arg<'_>)> = kept.split(' ').filter_map(|pair| fact(pair, zone)).collect();
    voice.with(&format!("reason-{rule}"), &args)
}

fn fact<'a>(pair: &'a str, zone: &'a Zone) -> Option<(&'a str, Arg<'a>)> {
    let (name, value) = pair.split_once('=')?;
    let kind = value.chars().next()?;
    let value = &value[kind.len_utf8()..];
    let arg = match kind {
        'w' => Arg::Text(value),
        'c' => Arg::Number(value.parse().ok()?),
        't' => Arg::At(Instant(value.parse().ok()?), zone),
        _ => return None,
    };
    Some((name, arg))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{HoldScope, Purpose, Suspension};
    use kernel::{Channel, Language};
    use words::words;

    /// Monday, June 3, 2024, nine in the morning in New York.
    const AT: Instant = Instant(1_717_419_600_000);

    fn told(reason: &Reason, language: &Language) -> String {
        let zone = Zone::named("America/New_York").unwrap();
        explain(reason.rule(), &reason.kept(), &words().voice(language), &zone)
    }

    #[track_caller]
    fn check(reason: &Reason, english: &str, spanish: &str) {
        assert_eq!(told(reason, &Language::english()), english);
        assert_eq!(told(reason, &Language::spanish()), spanish);
    }

    #[test]
    fn a_reason_is_told_with_its_facts() {
        check(
            &Reason::QuietHours { zone: "America/New_York".into(), opens_at: AT },
            "It is too early or too late where the patient lives (America/New_York). \
             We may write from Monday, June 3, 9:00 AM.",
            "Es muy temprano o muy tarde donde vive el paciente (America/New_York). \
             Desde el lunes, 3 de junio, 9:00 a. m. podemos escribir.",
        );
        check(
            &Reason::Revoked { purpose: Purpose::Refill, channel: Channel::Sms, at: AT },
            "On Monday, June 3, 9:00 AM the patient took back the yes to refill messages by text.",
            "El lunes, 3 de junio, 9:00 a. m. el paciente retiró su permiso para mensajes de \
             resurtido por texto.",
        );
        check(
            &Reason::AlreadyTold { at: AT, channel: Channel::Sms },
            "Already part of the text of Monday, June 3, 9:00 AM.",
            "El texto del lunes, 3 de junio, 9:00 a. m. ya habla de este resurtido.",
        );
    }

    #[test]
    fn every_reason_has_words_in_both_languages_and_all_its_facts() {
        let (channel, purpose, at) = (Channel::Email, Purpose::Dose, AT);
        let (limit, free_at, opens_at) = (2, AT, AT);
        let reasons = [
            Reason::Allowed { channel, purpose },
            Reason::Answering,
            Reason::Requested,
            Reason::ConfirmingStop,
            Reason::SafetyAllowed,
            Reason::OfRecord,
            Reason::Deceased,
            Reason::Inactive,
            Reason::Stopped { at },
            Reason::NoAddress,
            Reason::Suspended { channel, why: Suspension::CarrierBlocked },
            Reason::NoConsent { purpose },
            Reason::Revoked { purpose, channel, at },
            Reason::QuietHours { zone: "UTC".into(), opens_at },
            Reason::QuietSomewhere { zones: 3, opens_at },
            Reason::NeverOpen,
            Reason::DailyLimit { limit, free_at },
            Reason::WeeklyLimit { limit, free_at },
            Reason::DoseLimit { limit, free_at },
            Reason::Expired { at },
            Reason::ExpiresFirst { at, free_at },
            Reason::Held { scope: HoldScope::Initiated },
            Reason::AlreadyTold { at, channel },
            Reason::TextRefused,
        ];
        for reason in reasons {
            let [english, spanish] =
                [Language::english(), Language::spanish()].map(|it| told(&reason, &it));
            for text in [&english, &spanish] {
                assert!(text.contains(' ') && !text.contains(['{', '$']), "{reason:?}: {text}");
            }
            assert_ne!(english, spanish);
        }
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let zone = Zone::UTC;
        let voice = words().voice(&Language::english());
        assert_eq!(explain("from-the-future", "x=y", &voice, &zone), "reason-from-the-future");
        assert!(!explain("expired", "", &voice, &zone).is_empty());
    }
}
