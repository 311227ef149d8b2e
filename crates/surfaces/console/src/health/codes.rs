//! What the codes of failures mean, by family: each has a sentence for what it is and one for what to do.
//!
//! Only words hang on it. What a code does to a message or an address is decided where it comes in.

/// The families that have sentences.
#[cfg(test)]
const ALL: [&str; 15] = [
    "opted-out",
    "landline",
    "bad-number",
    "unreachable",
    "filtered",
    "unregistered",
    "expired",
    "picture",
    "queue",
    "account",
    "sender",
    "line",
    "bad-mailbox",
    "full-mailbox",
    "other",
];

/// The family of a code.
pub(super) fn family(provider: &str, code: &str) -> &'static str {
    let ours = match code {
        "account" => Some("account"),
        "sender" | "sender-refused" | "key" => Some("sender"),
        "no-connection" | "no-line" | "connection-lost" | "timeout" | "server-error"
        | "rejected" | "carrier-failed" | "redirected" | "not-started" | "nothing-written"
        | "unreadable-answer" | "sent-in-part" => Some("line"),
        "mailbox-busy" => Some("full-mailbox"),
        _ => None,
    };
    ours.unwrap_or_else(|| match provider {
        "smtp" => of_mail(code),
        "smpp" => of_centre(code),
        _ => of_account(code),
    })
}

/// Twilio's numbers (its error dictionary).
fn of_account(code: &str) -> &'static str {
    match code.parse().unwrap_or(0) {
        21610 => "opted-out",
        21614 | 30006 => "landline",
        13223 | 13224 | 21211 | 21214 | 21217 | 21401 => "bad-number",
        30003 | 30005 => "unreachable",
        21216 | 30002 | 30004 | 30007 => "filtered",
        30032..=30035 | 21704 => "unregistered",
        30036 => "expired",
        11200
        | 11205
        | 11206
        | 11210
        | 11215
        | 11220
        | 11237
        | 11751
        | 12300
        | 21620..=21623
        | 30011
        | 30019
        | 63019
        | 63034 => "picture",
        30001 | 21611 => "queue",
        _ => "other",
    }
}

/// The words of a message centre (SMPP 3.4, 5.1.3), and what stands in its receipts.
fn of_centre(code: &str) -> &'static str {
    match code {
        "ESME_RINVDSTADR" => "bad-number",
        "ESME_RMSGQFUL" | "ESME_RTHROTTLED" => "queue",
        "ESME_RINVSRCADR" => "sender",
        "EXPIRED" => "expired",
        _ => "other",
    }
}

/// The enhanced status of a mail server (RFC 3463), or its plain one (RFC 5321).
fn of_mail(code: &str) -> &'static str {
    let status = code.split([' ', '-']).next_back().unwrap_or(code);
    let parts: Vec<&str> = status.split('.').collect();
    match parts[..] {
        [_, "1", _] | ["550" | "551" | "553"] => "bad-mailbox",
        [_, "2", "2"] | ["552"] => "full-mailbox",
        [_, "2", "0" | "1"] => "bad-mailbox",
        [_, "7", _] | ["554"] => "filtered",
        [_, "4", "7"] => "expired",
        [_, "4", _] => "line",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use kernel::Language;
    use web::Say;

    use super::*;

    #[test]
    fn codes_are_told_by_their_family() {
        for (provider, code, expected) in [
            ("twilio", "30007", "filtered"),
            ("twilio", "30036", "expired"),
            ("twilio", "21620", "picture"),
            ("twilio", "99999", "other"),
            ("twilio-voice", "13224", "bad-number"),
            ("smtp", "5.1.1", "bad-mailbox"),
            ("smtp", "550 5.7.1", "filtered"),
            ("smtp", "552", "full-mailbox"),
            ("smpp", "ESME_RINVDSTADR", "bad-number"),
            ("smpp", "0x00000410", "other"),
            ("smpp", "timeout", "line"),
        ] {
            assert_eq!(family(provider, code), expected, "{provider} {code}");
            assert!(ALL.contains(&expected));
        }
    }

    #[test]
    fn every_family_says_what_it_is_and_what_to_do() {
        for tag in ["en", "es"] {
            let language: Language = tag.parse().unwrap();
            let say = Say::in_language(language);
            for family in ALL {
                for key in [format!("health-code-{family}"), format!("health-do-{family}")] {
                    assert!(say.knows(&key), "{tag}: {key}");
                }
            }
        }
    }
}
