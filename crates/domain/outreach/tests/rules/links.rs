//! Links lead to the pharmacy's own address and nowhere else.

use kernel::{Channel, Language};
use outreach::{
    inquiry::is_ours,
    template::{Template, Variable, Vars, render},
};

const BASE: &str = "https://rx.elm.example";

#[test]
fn every_link_of_every_message_begins_with_our_own_address() {
    let vars = Vars {
        pharmacy: "Elm Street Pharmacy",
        phone: Some("201-555-0123"),
        link: Some("https://rx.elm.example/r/Ab3dEf6hJk9mNp2"),
        count: Some(2),
        sent: Some("today, 10:05 AM"),
    };
    let channels = [
        Channel::Sms,
        Channel::Email,
        Channel::Voice,
        Channel::Push,
        Channel::Portal,
        Channel::Letter,
    ];
    let mut linked = 0;
    for template in Template::ALL {
        let names_link = template.declared().variables.contains(&Variable::Link);
        for channel in channels.into_iter().filter(|channel| template.goes_by(*channel)) {
            // A notice says only that there is something to read, and a call reads no link aloud.
            let is_linked = !matches!(channel, Channel::Push | Channel::Voice);
            let has_link = names_link && is_linked;
            for language in [Language::english(), Language::spanish()] {
                let Ok(said) = render(channel, *template, &language, &vars) else { continue };
                let expected = has_link.then_some(true);
                assert_eq!(is_ours(&said.text, BASE), expected, "{channel:?} {}", said.text);
                linked += usize::from(has_link);
                // The same words with a link of somebody else's would be seen.
                if has_link {
                    let forged = said.text.replace(BASE, "https://rx.elm.example.evil");
                    assert_eq!(is_ours(&forged, BASE), Some(false));
                }
            }
        }
    }
    assert!(12 < linked, "{linked}");
}
