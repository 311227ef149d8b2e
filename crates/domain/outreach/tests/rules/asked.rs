//! What our own texts tell people to answer: it stands in them, and it is understood.

use kernel::{Channel, Language};
use outreach::{
    reply::{Expecting, Intent, Which, interpret},
    template::{Template, Vars, render},
};

/// A language, and its words for yes, no, all of them, and only the first.
const ANSWERS: [(&str, [&str; 4]); 13] = [
    ("en", ["YES", "NO", "ALL", "only 1"]),
    ("es", ["SI", "NO", "TODOS", "solo 1"]),
    ("zh", ["是", "否", "全部", "只要1"]),
    ("zh-Hant", ["是", "否", "全部", "只要1"]),
    ("vi", ["CÓ", "KHÔNG", "TẤT CẢ", "chỉ 1"]),
    ("ko", ["네", "아니요", "모두", "1번만"]),
    ("tl", ["OO", "HINDI", "LAHAT", "1 lang"]),
    ("ru", ["ДА", "НЕТ", "ВСЕ", "только 1"]),
    ("ar", ["نعم", "لا", "الكل", "1 فقط"]),
    ("ht", ["WI", "NON", "TOUT", "sèlman 1"]),
    ("fr", ["OUI", "NON", "TOUS", "seulement 1"]),
    ("pt", ["SIM", "NÃO", "TODAS", "só 1"]),
    ("pl", ["TAK", "NIE", "WSZYSTKIE", "tylko 1"]),
];

#[test]
fn what_our_texts_ask_for_is_understood() {
    assert_eq!(ANSWERS.map(|(tag, _)| tag), words::SPOKEN.map(|(tag, _)| tag));
    for (tag, [yes, no, all, only]) in ANSWERS {
        let language: Language = tag.parse().unwrap();
        let vars = Vars {
            pharmacy: "Elm",
            link: Some("https://rx.example/r/a"),
            phone: Some("201-555-0100"),
            count: Some(2),
            sent: None,
        };
        let text = |template| render(Channel::Sms, template, &language, &vars).unwrap().text;
        for (template, answers) in [
            (Template::DidNotUnderstand, [yes, no].as_slice()),
            (Template::RefillInvitation, &[all, no]),
            (Template::RefillReminder, &[all, no]),
            (Template::WhichOne, &[all, only]),
            (Template::ConsentAsk, &[yes]),
        ] {
            for answer in answers {
                assert!(text(template).contains(answer), "{tag}: {answer}: {}", text(template));
            }
        }
        let heard = |answer: &str, of: u8| {
            let quoted =
                [answer.to_owned(), format!("“{answer}”"), format!("{}.", answer.to_lowercase())];
            quoted.map(|it| interpret(&it, &language, &Expecting::Confirmation { of }).intent)
        };
        let all_of = |intent: Intent| [intent.clone(), intent.clone(), intent];
        assert_eq!(heard(yes, 1), all_of(Intent::Confirm(Which::All)), "{tag}: {yes}");
        assert_eq!(heard(no, 1), all_of(Intent::Decline(Which::All)), "{tag}: {no}");
        assert_eq!(heard(no, 2), all_of(Intent::Decline(Which::All)), "{tag}: {no} to two");
        assert_eq!(heard(all, 2), all_of(Intent::Confirm(Which::All)), "{tag}: {all}");
        assert_eq!(heard(only, 2), all_of(Intent::Confirm(Which::Only(vec![1]))), "{tag}: {only}");
    }
}
