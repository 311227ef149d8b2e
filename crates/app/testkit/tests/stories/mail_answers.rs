//! E-mail that comes back: answers, failures, complaints, notes of absence, and what anybody may write.

use std::sync::Arc;

use channels::simulator::{Email, MailFault, PostOffice, Rule, Simulator};
use kernel::{Channel, ContactPoint, Language, PhoneNumber};
use outreach::{
    consent::{self, NewConsent, Source, State},
    conversation::{self, Line},
    policy::Purpose,
};
use testkit::{Course, Person, Pharmacy, Span as _, Who};

const EVE: &str = "eve.okafor@example.org";

struct Story {
    pharmacy: Pharmacy,
    simulator: Simulator,
}

impl Story {
    async fn open() -> Self {
        let (pharmacy, simulator) = Pharmacy::with_post_office().await;
        Self { pharmacy, simulator }
    }

    fn office(&self) -> &Arc<PostOffice> {
        self.simulator.mail()
    }

    /// Eve has been asked by e-mail about her refill.
    async fn eve(&self) -> (Person<'_>, Course) {
        let eve = self.pharmacy.joins(Who::eve()).await;
        let course = eve.takes("adalimumab", 28.days()).await;
        self.pharmacy.pass_time(19.days()).await;
        assert_eq!(self.to_eve().len(), 1);
        (eve, course)
    }

    fn to_eve(&self) -> Vec<Email> {
        self.office().emails_to(EVE)
    }

    /// Everything on its way has arrived, and is worked on.
    async fn settle(&self) {
        for code in self.office().settle().await {
            assert_eq!(code, 250);
        }
        self.pharmacy.works().await;
    }

    async fn answers(&self, words: &str) {
        let newest = self.to_eve().pop().expect("an e-mail to answer");
        assert!(self.office().answer(newest.id, words));
        self.settle().await;
    }

    async fn answers_the_first(&self, words: &str) {
        let first = self.to_eve().remove(0);
        assert!(self.office().answer(first.id, words));
        self.settle().await;
    }

    /// Eve's thread: what was said by whom, on which wire.
    async fn thread(&self, eve: &Person<'_>) -> Vec<(bool, Channel, String)> {
        let id = eve.id;
        let lines = self.pharmacy.write(move |tx| conversation::thread(tx, id)).await;
        lines
            .into_iter()
            .map(|line| match line {
                Line::Said(said) => (true, said.channel, said.text.into_revealed()),
                Line::Wrote(wrote) => (false, wrote.channel, wrote.text.into_revealed()),
            })
            .collect()
    }

    async fn state(&self, eve: &Person<'_>, course: Course) -> &'static str {
        eve.refill(course).await.expect("a refill").state.code()
    }

    async fn tasks(&self) -> Vec<String> {
        crate::worklist(&self.pharmacy).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_by_email_confirms_and_is_answered_in_its_thread() {
    let story = Story::open().await;
    let (eve, course) = story.eve().await;
    let asked = story.to_eve().remove(0);
    assert!(asked.text.contains("You can also answer this e-mail with YES or NO."));
    assert!(asked.text.contains("Elm Pharmacy, 1 Elm Street, New York"), "{}", asked.text);
    let tag = asked.message_id.split('@').next().expect("a tag");
    assert_eq!(asked.return_path, format!("bounce+{tag}@elm.example"));
    assert_eq!(asked.reply_to, format!("care+{tag}@elm.example"));

    story.answers("YES\n\nSent from my iPhone").await;
    assert_eq!(story.state(&eve, course).await, "confirmed");
    let emails = story.to_eve();
    let [_, thanks] = &emails[..] else { panic!("{emails:?}") };
    assert_eq!(thanks.subject, format!("Re: {}", asked.subject));
    assert!(thanks.text.contains("Thank you. We have your answer"), "{}", thanks.text);
    let answered = thanks.in_reply_to.as_deref().expect("a thread");
    assert!(answered.ends_with("@simulator.example"), "{answered}");
    let thread = story.thread(&eve).await;
    assert_eq!(thread[1], (false, Channel::Email, "YES".to_owned()));
    assert!(thread.iter().all(|(_, channel, _)| *channel == Channel::Email), "{thread:?}");
    assert!(eve.phone().texts().is_empty());

    // A second thought goes the same way, below what we answered.
    story.answers("no, please cancel").await;
    assert_eq!(story.state(&eve, course).await, "declined");
    // A question is for a person, and its reader hears so.
    story.answers("Can I take it with grapefruit juice?").await;
    let last = story.to_eve().pop().expect("an answer");
    assert!(last.text.contains("A person will read your message"), "{}", last.text);
    assert!(story.tasks().await.contains(&"patient-question: Eve".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stop_by_email_ends_everything_and_a_start_begins_it_again() {
    let story = Story::open().await;
    let (eve, _) = story.eve().await;
    story.answers("Please stop writing to me").await;
    let last = story.to_eve().pop().expect("a confirmation");
    assert!(last.text.contains("You will get no more messages from us."), "{}", last.text);
    let count = story.to_eve().len();
    story.pharmacy.pass_time(5.days()).await;
    assert_eq!(story.to_eve().len(), count);
    story.answers("START").await;
    let last = story.to_eve().pop().expect("a welcome");
    assert!(last.text.contains("You will get our messages again"), "{}", last.text);
    let id = eve.id;
    let since = story.pharmacy.read(move |tx| outreach::contact_policy::stopped_at(tx, id)).await;
    assert_eq!(since, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_answers_an_old_email_is_asked_by_a_person() {
    let story = Story::open().await;
    let (eve, course) = story.eve().await;
    let before = story.state(&eve, course).await;
    story.pharmacy.pass_time(91.days()).await;
    let count = story.to_eve().len();
    story.answers_the_first("YES").await;
    assert_ne!(story.state(&eve, course).await, "confirmed", "it was {before}");
    assert_eq!(story.to_eve().len(), count, "nothing is answered by itself");
    assert!(story.tasks().await.iter().any(|task| task.starts_with("patient-question")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_email_that_comes_back_goes_by_the_next_way() {
    let story = Story::open().await;
    let (eve, course) = story.eve().await;
    // She agreed to texts, too, by the time it is given back.
    agrees_to_texts(&story, &eve).await;
    let asked = story.to_eve().remove(0);
    assert!(story.office().give_back(asked.id, "5.1.1"));
    story.settle().await;
    let texts = eve.phone().texts();
    assert!(texts.len() == 1 && texts[0].contains("Time to plan your refill"), "{texts:?}");
    let id = eve.id;
    let contacts = story.pharmacy.read(move |tx| care::patient::contacts(tx, id)).await;
    let is_usable = |it: &care::patient::KnownContact| it.state == care::patient::ContactState::Ok;
    let usable: Vec<&str> =
        contacts.iter().filter(|it| is_usable(it)).map(|it| it.point.kind()).collect();
    assert_eq!(usable, ["phone"]);
    eve.phone().replies("YES").await;
    assert_eq!(story.state(&eve, course).await, "confirmed");
    // The same report once more, and later than her answer, says nothing new.
    assert!(story.office().give_back(asked.id, "5.1.1"));
    story.settle().await;
    assert_eq!((eve.phone().texts().len(), story.to_eve().len()), (2, 1));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_mailbox_stays_hers() {
    let story = Story::open().await;
    let (eve, _) = story.eve().await;
    assert!(story.office().give_back(story.to_eve()[0].id, "5.2.2"));
    story.settle().await;
    let tasks = story.tasks().await;
    assert!(tasks.contains(&"message-failed: Eve".to_owned()), "{tasks:?}");
    story.pharmacy.pass_time(4.days()).await;
    assert!(1 < story.to_eve().len(), "it will be empty again");
    assert!(eve.phone().texts().is_empty(), "nobody agreed to texts");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_not_asked_for_again_by_another_way() {
    let story = Story::open().await;
    let (eve, course) = story.eve().await;
    let asked = story.to_eve().remove(0);
    story.answers("YES").await;
    assert_eq!(story.state(&eve, course).await, "confirmed");
    agrees_to_texts(&story, &eve).await;
    // Some servers take an e-mail, pass it on, and give it back in the end.
    assert!(story.office().give_back(asked.id, "5.2.2"));
    story.settle().await;
    assert!(eve.phone().texts().is_empty(), "{:?}", eve.phone().texts());
}

async fn agrees_to_texts(story: &Story, eve: &Person<'_>) {
    let (patient, number) = (eve.id, eve.who.phone);
    let write = move |tx: &mut store::Tx<'_>| {
        let texts = NewConsent {
            patient,
            purpose: Purpose::Refill,
            channel: Channel::Sms,
            address: ContactPoint::Phone(PhoneNumber::parse(number)?),
            state: State::Granted,
            source: Source::Paper,
            wording: "form".to_owned(),
            language: Language::english(),
            evidence: None,
            given_at: None,
        };
        consent::record(tx, &texts).map(drop)
    };
    story.pharmacy.write(write).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_complaint_ends_the_mail_at_once_and_once() {
    let story = Story::open().await;
    story.office().set_script(vec![Rule::once(MailFault::Complaint)]);
    let (eve, _) = story.eve().await;
    story.settle().await;
    story.pharmacy.pass_time(5.days()).await;
    assert_eq!(story.to_eve().len(), 1, "no reminder");
    assert!(eve.phone().texts().is_empty(), "nobody agreed to texts");
    let tasks = story.tasks().await;
    assert!(tasks.iter().any(|task| task.ends_with(": Eve")), "somebody calls: {tasks:?}");
    let id = eve.id;
    let standings = story.pharmacy.read(move |tx| consent::standings(tx, id)).await;
    assert!(standings.iter().all(|it| it.state == State::Revoked), "{standings:?}");
    let ledger = story.pharmacy.write(move |tx| consent::ledger(tx, id)).await;
    assert_eq!(ledger.last().expect("a line").source, Source::Carrier);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delay_and_a_note_of_absence_change_nothing() {
    let story = Story::open().await;
    story.office().set_script(vec![Rule::once(MailFault::Delayed), Rule::once(MailFault::Absence)]);
    let (eve, course) = story.eve().await;
    story.settle().await;
    story.pharmacy.pass_time(4.days()).await;
    story.settle().await;
    let emails = story.to_eve();
    assert!(1 < emails.len(), "the reminder comes all the same");
    assert_eq!(story.state(&eve, course).await, "asked");
    let thread = story.thread(&eve).await;
    assert!(thread.iter().all(|(is_ours, ..)| *is_ours), "{thread:?}");
    assert!(emails.iter().all(|email| email.in_reply_to.is_none()), "nobody answers a machine");
    assert!(story.tasks().await.iter().all(|task| !task.starts_with("patient-question")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_anybody_may_have_written_confirms_nothing() {
    let story = Story::open().await;
    let (eve, course) = story.eve().await;
    let asked = story.to_eve().remove(0);
    // Somebody else, at an address that was passed on to them.
    story.office().write("mallory@example.org", &asked.reply_to, "Re: A message", "YES");
    story.settle().await;
    assert_eq!(story.state(&eve, course).await, "asked");
    assert!(
        story.tasks().await.contains(&"unknown-sender".to_owned()),
        "{:?}",
        story.tasks().await
    );
    // Eve's name without what only she was sent, and with a tag that somebody made up.
    let (name, tag) = asked.reply_to.split_once('+').expect("a tag");
    let forged = format!("{name}+{}", tag.replacen(['0', '1'], "f", 1));
    for to in ["care@elm.example", &*forged] {
        story.office().write(EVE, to, "Hello", "YES");
        story.settle().await;
        assert_eq!(story.state(&eve, course).await, "asked");
    }
    assert_eq!(story.to_eve().len(), 1, "nobody is answered who may not have asked");
    let questions = story.tasks().await;
    let questions = questions.iter().filter(|task| *task == "patient-question: Eve").count();
    assert_eq!(questions, 1, "one sender is one task");
    // A stop is honoured for the mailbox that it names, whoever wrote it, and for nothing else.
    story.office().write(EVE, "care@elm.example", "unsubscribe", "");
    story.settle().await;
    let id = eve.id;
    let stopped = story.pharmacy.read(move |tx| outreach::contact_policy::stopped_at(tx, id)).await;
    assert_eq!(stopped, None);
    story.pharmacy.pass_time(5.days()).await;
    assert_eq!(story.to_eve().len(), 1);
}

#[tokio::test]
async fn a_stop_from_where_mail_is_passed_on_to_ends_mail_to_where_we_wrote() {
    let story = Story::open().await;
    let (eve, _) = story.eve().await;
    let asked = story.to_eve().remove(0);
    story.office().write("eve@elsewhere.example", &asked.reply_to, "Re: A message", "STOP");
    story.settle().await;
    story.pharmacy.pass_time(5.days()).await;
    assert_eq!(story.to_eve().len(), 1, "nothing more goes there");
    let id = eve.id;
    let stopped = story.pharmacy.read(move |tx| outreach::contact_policy::stopped_at(tx, id)).await;
    assert_eq!(stopped, None, "anybody can have written it: her calls and texts go on");
}
