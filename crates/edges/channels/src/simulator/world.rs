//! What the simulator knows: its phones, its script, its plan, and what has happened so far.

use std::sync::{
    Arc, Mutex, MutexGuard,
    atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
};

use hyper::header::HeaderValue;
use kernel::Instant;
use serde::Serialize;

use super::{
    calls::Calls,
    carrier::{self, Keyword},
    fault::{Fault, Script, mix},
    media::{Enclosed, Media},
    phone::{Fate, Phones, Side, Text},
    plan::{Plan, Step},
    postman::{Post, Postman},
    settings::{Hooks, Settings},
};
use crate::twilio::settings::basic;

/// What happened so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Sends that arrived, whatever became of them.
    pub requests: u64,
    /// Messages the carrier took, answered or not.
    pub accepted: u64,
    /// Webhooks that were answered with success.
    pub posts_taken: u64,
    /// Webhooks that were refused, failed or dropped.
    pub posts_failed: u64,
    /// Webhooks that wait or are underway.
    pub posts_pending: u64,
}

/// A send, as the vendor's protocol carries it.
pub struct Send<'a> {
    /// E.164.
    pub to: &'a str,
    /// Our number, or the id of a pool of ours.
    pub from: &'a str,
    /// The words.
    pub body: &'a str,
    /// Where receipts go.
    pub status_callback: Option<&'a str>,
    /// For how many seconds it may wait.
    pub validity: i64,
    /// What goes along.
    pub pictures: Vec<Enclosed>,
}

/// A message the carrier took.
pub struct Accepted {
    /// Its id.
    pub sid: String,
    /// Receipts to post before answering.
    pub early: Vec<Post>,
}

/// Everything behind one lock or counter.
pub struct World {
    /// How it was set up.
    pub settings: Settings,
    /// The phones; shared with the postman, who settles their texts.
    pub phones: Arc<Mutex<Phones>>,
    /// The calls.
    pub calls: Calls,
    /// The one who posts.
    pub postman: Arc<Postman>,
    /// What its own addresses begin with.
    pub base: String,
    /// The pictures that came from phones.
    pub media: Media,
    /// What a sender must show in the header `Authorization`.
    pub credentials: HeaderValue,
    /// Whether sends are only counted.
    pub quiet: AtomicBool,
    script: Mutex<Script>,
    plan: Mutex<Plan>,
    hooks: Mutex<Hooks>,
    requests: AtomicU64,
    accepted: AtomicU64,
    serial: AtomicU64,
    /// Makes ids of this run differ from those of any earlier one.
    run: u64,
}

/// The fields of the files that came along: where each lies, and what it is said to be.
const MEDIA: [(&str, &str); 10] = [
    ("MediaUrl0", "MediaContentType0"),
    ("MediaUrl1", "MediaContentType1"),
    ("MediaUrl2", "MediaContentType2"),
    ("MediaUrl3", "MediaContentType3"),
    ("MediaUrl4", "MediaContentType4"),
    ("MediaUrl5", "MediaContentType5"),
    ("MediaUrl6", "MediaContentType6"),
    ("MediaUrl7", "MediaContentType7"),
    ("MediaUrl8", "MediaContentType8"),
    ("MediaUrl9", "MediaContentType9"),
];

/// What the number that wrote is barred with.
pub const BARRED: u32 = 21610;

impl World {
    /// An empty world on the current runtime.
    pub fn new(settings: Settings, base: String) -> Self {
        let phones = Phones::new(settings.phones_kept, settings.texts_kept);
        let phones = Arc::new(Mutex::new(phones));
        let clock = Arc::clone(&settings.clock);
        let credentials = basic(&settings.account, &settings.secret);
        let postman = Postman::start(&settings.secret, clock, settings.posts_kept, &phones);
        let started = u64::try_from((settings.clock)().0).unwrap_or(0);
        Self {
            quiet: AtomicBool::new(settings.quiet),
            run: mix(settings.seed, started),
            settings,
            base,
            media: Media::default(),
            credentials,
            phones,
            calls: Calls::default(),
            postman,
            script: Mutex::default(),
            plan: Mutex::default(),
            hooks: Mutex::default(),
            requests: AtomicU64::new(0),
            accepted: AtomicU64::new(0),
            serial: AtomicU64::new(0),
        }
    }

    /// The simulator's now.
    pub fn now(&self) -> Instant {
        (self.settings.clock)()
    }

    /// Counts a send.
    pub fn count_request(&self) {
        self.requests.fetch_add(1, Relaxed);
    }

    /// Counts a message taken.
    pub fn count_accepted(&self) {
        self.accepted.fetch_add(1, Relaxed);
    }

    /// What happened so far.
    pub fn counts(&self) -> Counts {
        Counts {
            requests: self.requests.load(Relaxed),
            accepted: self.accepted.load(Relaxed),
            posts_taken: self.postman.taken.load(Relaxed),
            posts_failed: self.postman.failed.load(Relaxed),
            posts_pending: self.postman.pending() as u64,
        }
    }

    /// The next number of a message.
    pub fn next_serial(&self) -> u64 {
        self.serial.fetch_add(1, Relaxed)
    }

    /// The id of message number `serial`.
    pub fn sid(&self, serial: u64) -> String {
        format!("SM{:016x}{serial:016x}", self.run)
    }

    /// The phones.
    pub fn phones(&self) -> MutexGuard<'_, Phones> {
        self.phones.lock().expect("nothing panics while the phones are locked")
    }

    /// The script.
    pub fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().expect("nothing panics while the script is locked")
    }

    /// The plan.
    pub fn plan(&self) -> MutexGuard<'_, Plan> {
        self.plan.lock().expect("nothing panics while the plan is locked")
    }

    /// Where webhooks go.
    pub fn hooks(&self) -> MutexGuard<'_, Hooks> {
        self.hooks.lock().expect("nothing panics while the hooks are locked")
    }

    /// Takes a message: puts it on the phone and its receipts on their way.
    pub fn accept(&self, send: &Send<'_>, serial: u64, fault: Option<&Fault>) -> Accepted {
        self.count_accepted();
        let sid = self.sid(serial);
        let swallowed = matches!(fault, Some(Fault::Swallow));
        let undelivered = match fault {
            Some(Fault::Undelivered { code }) => Some(*code),
            _ => None,
        };
        let waits = match fault {
            Some(Fault::Queue { for_ms }) => *for_ms,
            _ => 0,
        };
        let is_late = send.validity.saturating_mul(1_000) < waits;
        let is_lost = swallowed || undelivered.is_some() || is_late;
        let fate = if is_lost { Fate::Lost } else { Fate::Arrived };
        let mut plan = self.plan().clone();
        if let Some(code) = undelivered {
            plan = plan.undelivered(code);
        }
        plan = if is_late { plan.expired(send.validity) } else { plan.later(waits) };
        let now = self.now();
        let text = Text {
            sid: sid.clone(),
            body: send.body.to_owned(),
            at: now.plus_millis(waits),
            side: Side::Pharmacy,
            fate,
            pictures: send.pictures.clone(),
        };
        self.phones().add(send.to, text).correspondent = Some(send.from.to_owned());
        let mut early = Vec::new();
        if let Some(url) = send.status_callback.filter(|_| !swallowed) {
            let connect_to = self.hooks().connect_to;
            let steps = plan.receipts(self.settings.seed, serial);
            let posts = steps.into_iter().map(|step| Post {
                due: now.plus_millis(step.after_ms),
                lane: serial,
                url: url.to_owned(),
                connect_to,
                fields: self.receipt(send, &sid, &step),
                text: None,
            });
            if plan.early {
                early = posts.collect();
            } else {
                self.postman.take(posts);
            }
        }
        Accepted { sid, early }
    }

    fn receipt(&self, send: &Send<'_>, sid: &str, step: &Step) -> Vec<(&'static str, String)> {
        let mut fields = vec![
            ("AccountSid", self.settings.account.clone()),
            ("ApiVersion", "2010-04-01".to_owned()),
            ("From", send.from.to_owned()),
            ("MessageSid", sid.to_owned()),
            ("MessageStatus", step.status.clone()),
            ("SmsSid", sid.to_owned()),
            ("SmsStatus", step.status.clone()),
            ("To", send.to.to_owned()),
        ];
        if let Some(code) = step.code {
            fields.push(("ErrorCode", code.to_string()));
        }
        fields
    }

    /// Somebody writes on the phone of that number: the carrier's own words are answered, and the
    /// text is posted to the pharmacy so many times, under one id.
    pub fn write(&self, number: &str, body: &str, copies: u32) -> String {
        self.write_with(number, body, &[], copies)
    }

    /// The same, with pictures along.
    pub fn write_with(
        &self,
        number: &str,
        body: &str,
        pictures: &[Enclosed],
        copies: u32,
    ) -> String {
        let pictures = &pictures[..pictures.len().min(MEDIA.len())];
        let serial = self.next_serial();
        let mut sid = self.sid(serial);
        if !pictures.is_empty() {
            sid.replace_range(..2, "MM");
        }
        let now = self.now();
        let hooks = self.hooks().clone();
        let mut phones = self.phones();
        let barred = phones.open(number).barred;
        let word = carrier::keyword(body, barred).filter(|_| self.settings.carrier_words);
        let fate = if hooks.inbound_url.is_some() { Fate::Underway } else { Fate::Lost };
        let text = |sid: String, body: &str, side, fate| Text {
            sid,
            body: body.to_owned(),
            at: now,
            side,
            fate,
            pictures: Vec::new(),
        };
        let mut written = text(sid.clone(), body, Side::Phone, fate);
        written.pictures = pictures.to_vec();
        let phone = phones.add(number, written);
        let to = phone.correspondent.clone().unwrap_or_else(|| self.settings.number.clone());
        if let Some(word) = word {
            phone.barred = word == Keyword::Stop;
            let answer = self.sid(self.next_serial());
            phones.add(number, text(answer, word.answer(), Side::Carrier, Fate::Arrived));
        }
        drop(phones);
        let Some(url) = hooks.inbound_url else { return sid };
        let mut fields = vec![
            ("AccountSid", self.settings.account.clone()),
            ("ApiVersion", "2010-04-01".to_owned()),
            ("Body", body.to_owned()),
            ("From", number.to_owned()),
            ("MessageSid", sid.clone()),
            ("NumMedia", pictures.len().to_string()),
            ("NumSegments", "1".to_owned()),
            ("SmsMessageSid", sid.clone()),
            ("SmsSid", sid.clone()),
            ("SmsStatus", "received".to_owned()),
            ("To", to),
        ];
        let first = self.serial.fetch_add(pictures.len() as u64, Relaxed);
        let files = self.media.keep((&sid, number), first, pictures);
        for (((url, kind), file), picture) in MEDIA.iter().zip(files).zip(pictures) {
            let account = &self.settings.account;
            let place = format!("2010-04-01/Accounts/{account}/Messages/{sid}/Media/{file}");
            fields.push((url, format!("{}/{place}", self.base)));
            fields.push((kind, picture.kind.clone()));
        }
        if let Some(word) = word {
            fields.push(("OptOutType", word.opt_out_type().to_owned()));
        }
        self.postman.take((0..copies).map(|_| Post {
            due: now,
            lane: serial,
            url: url.clone(),
            connect_to: hooks.connect_to,
            fields: fields.clone(),
            text: Some((number.to_owned(), sid.clone())),
        }));
        sid
    }
}
