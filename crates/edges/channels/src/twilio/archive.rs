//! The account's list of messages: what came to us, for whatever its webhook never brought.

use std::time::{Duration, UNIX_EPOCH};

use async_trait::async_trait;
use form_urlencoded::Serializer;
use http_body_util::{BodyExt as _, Limited};
use hyper::{StatusCode, body::Bytes};
use kernel::{Channel, ContactPoint, Instant, Phi, PhoneNumber, Result};
use outreach::gateway::{self, Allowance, InboundText, SendError};
use outreach::picture::MOST;
use serde::Deserialize;
use tokio::time::timeout_at;

use super::{NAME, Sender, Settings, client::Account};

/// Messages of one page.
const PAGE: usize = 200;
/// Pages of one look, of one number. A list that is longer is not taken for read.
const MOST_PAGES: usize = 500;
/// The largest page that is read, in bytes.
const LARGEST: usize = 8 * 1024 * 1024;
/// A page that takes longer is asked for again at the next look.
const PATIENCE: Allowance =
    Allowance { first_byte: Duration::from_secs(10), whole: Duration::from_secs(15) };

/// The lists of the numbers that people text to.
pub struct Archive {
    account: Account,
    numbers: Vec<String>,
}

impl Archive {
    /// Of an account, and the numbers of ours; of the one that it sends from when none is named. Nothing
    /// where a pool sends and no number is known: the list of everything we ever sent is not looked through.
    pub fn new(settings: &Settings, numbers: &[String]) -> Result<Option<Self>> {
        let numbers = match &settings.sender {
            _ if !numbers.is_empty() => numbers.to_vec(),
            Sender::Number(number) => vec![number.clone()],
            Sender::Pool(_) => return Ok(None),
        };
        Ok(Some(Self { account: Account::new(settings, "Messages.json")?, numbers }))
    }

    async fn of_number(&self, number: &str, since: Instant) -> Result<Vec<InboundText>, SendError> {
        let path = self.account.path();
        let mut next = format!("{path}?{}", query(number, since));
        let mut texts = Vec::new();
        for _ in 0..MOST_PAGES {
            let page = self.page(&next).await?;
            let listed: Vec<Listed> = page.listed().collect();
            let is_over = listed.iter().any(|it| it.at().is_some_and(|at| at < since));
            let asked_for = |text: &InboundText| since <= text.received_at;
            texts.extend(listed.iter().filter_map(Listed::text).filter(asked_for));
            // The next page lies in the same list, or nowhere.
            let is_here =
                |uri: &String| uri.strip_prefix(path).is_some_and(|it| it.starts_with('?'));
            match page.next_page_uri.filter(is_here) {
                Some(uri) if !is_over => next = uri,
                _ => return Ok(texts),
            }
        }
        Err(SendError::NotSent { cause: "endless-list" })
    }

    async fn page(&self, place: &str) -> Result<Page, SendError> {
        let (response, deadline) = self.account.get(place, PATIENCE).await?;
        let cause = match response.status() {
            StatusCode::OK => None,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Some("account"),
            StatusCode::TOO_MANY_REQUESTS => {
                return Err(SendError::Throttled { retry_after: None });
            }
            _ => Some("rejected"),
        };
        if let Some(cause) = cause {
            return Err(SendError::NotSent { cause });
        }
        let body = Limited::new(response.into_body(), LARGEST).collect();
        let bytes: Option<Bytes> =
            timeout_at(deadline, body).await.ok().and_then(Result::ok).map(|it| it.to_bytes());
        bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .ok_or(SendError::NotSent { cause: "unreadable-answer" })
    }
}

/// The list of one number from the day of that moment on.
fn query(number: &str, since: Instant) -> String {
    let moment = since.to_string();
    let day = moment.split('T').next().unwrap_or_default();
    let mut query = Serializer::new(String::new());
    query.append_pair("To", number).append_pair("DateSent>", day);
    query.append_pair("PageSize", &PAGE.to_string()).finish()
}

#[async_trait]
impl gateway::Archive for Archive {
    fn name(&self) -> &'static str {
        NAME
    }

    async fn texts_since(&self, since: Instant) -> Result<Vec<InboundText>, SendError> {
        let mut texts = Vec::new();
        for number in &self.numbers {
            texts.extend(self.of_number(number, since).await?);
        }
        texts.sort_by_key(|text| text.received_at);
        Ok(texts)
    }
}

#[derive(Deserialize)]
struct Page {
    messages: Vec<serde_json::Value>,
    next_page_uri: Option<String>,
}

impl Page {
    /// What can be read of it: one odd entry hides none of the others.
    fn listed(&self) -> impl Iterator<Item = Listed> {
        self.messages.iter().filter_map(|it| Listed::deserialize(it).ok())
    }
}

/// The fields we read of a message in the list.
#[derive(Deserialize)]
struct Listed {
    sid: String,
    from: Option<String>,
    to: Option<String>,
    body: Option<String>,
    direction: String,
    date_sent: Option<String>,
    date_created: Option<String>,
    num_media: Option<String>,
}

impl Listed {
    /// When the carrier had it: dates are written as RFC 2822 has them, in UTC.
    fn at(&self) -> Option<Instant> {
        let written = self.date_sent.as_ref().or(self.date_created.as_ref())?;
        let time = httpdate::parse_http_date(&written.replace("+0000", "GMT")).ok()?;
        let since = time.duration_since(UNIX_EPOCH).ok()?;
        Some(Instant(i64::try_from(since.as_millis()).ok()?))
    }

    /// The list tells how many came along, and not where they lie: a person hears that there were some.
    fn pictures(&self) -> Vec<Phi<String>> {
        let count: usize = self.num_media.as_deref().and_then(|it| it.parse().ok()).unwrap_or(0);
        vec![Phi::default(); count.min(MOST)]
    }

    /// What somebody wrote to us; nothing for what we wrote, or for what no phone did.
    fn text(&self) -> Option<InboundText> {
        let is_ours = self.direction != "inbound" || self.sid.is_empty() || 64 < self.sid.len();
        let from = PhoneNumber::parse(self.from.as_deref()?).ok().filter(|_| !is_ours)?;
        Some(InboundText {
            vendor: NAME.to_owned(),
            vendor_id: self.sid.clone(),
            channel: Channel::Sms,
            from: ContactPoint::Phone(from),
            to: self.to.clone()?,
            text: Phi::new(self.body.clone().unwrap_or_default()),
            received_at: self.at()?,
            carrier_confirmed_stop: false,
            pictures: self.pictures(),
        })
    }
}
