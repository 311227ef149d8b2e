//! Texts over a line to a message centre: our lines, their acknowledgements, and the database behind.

use std::sync::{Arc, Mutex};

use care::{
    pharmacy::{self, NewPharmacy},
    refill::delivery::Weekdays,
};
use channels::smpp::{NAME, Settings, Smpp, settings::Pace};
use kernel::{Language, PatientId, PhoneNumber, Zone};
use outreach::{
    explain,
    gateway::Gateway,
    inbound::Listener,
    message::{self, NewMessage},
    template::Template,
};
use testkit::{Pharmacy, Span as _};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream, tcp::OwnedWriteHalf},
    sync::watch,
    task::JoinHandle,
};

const DELIVER: u32 = 5;
const ANSWER: u32 = 0x8000_0000;

fn pdu(id: u32, sequence: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(16 + body.len()).unwrap();
    let mut octets: Vec<u8> =
        [length, id, 0, sequence].into_iter().flat_map(u32::to_be_bytes).collect();
    octets.extend(body);
    octets
}

/// Answers whatever it is asked, and counts texts as `m1`, `m2`.
struct Centre {
    taken: watch::Receiver<usize>,
    /// The status of each answer to what was brought.
    answered: watch::Receiver<Vec<u32>>,
    line: Mutex<OwnedWriteHalf>,
    _reads: JoinHandle<()>,
}

impl Centre {
    /// Takes the next line.
    async fn on(listener: &TcpListener) -> Self {
        let (stream, _) = listener.accept().await.unwrap();
        let stream = stream.into_std().unwrap();
        let mut answers = TcpStream::from_std(stream.try_clone().unwrap()).unwrap();
        let (mut reads, line) = TcpStream::from_std(stream).unwrap().into_split();
        let (take, taken) = watch::channel(0);
        let (tell, answered) = watch::channel(Vec::new());
        let reads = tokio::spawn(async move {
            while let Ok(length) = reads.read_u32().await {
                let mut rest = vec![0; usize::try_from(length).unwrap() - 4];
                if reads.read_exact(&mut rest).await.is_err() {
                    break;
                }
                let number = |at: usize| u32::from_be_bytes(rest[at..at + 4].try_into().unwrap());
                let (id, status, sequence) = (number(0), number(4), number(8));
                if id == DELIVER | ANSWER {
                    tell.send_modify(|all| all.push(status));
                } else if id & ANSWER == 0 {
                    let is_text = id == 4;
                    let name = format!("m{}\0", *take.borrow() + 1);
                    let body = if is_text { name.as_bytes() } else { b"" };
                    if answers.write_all(&pdu(id | ANSWER, sequence, body)).await.is_err() {
                        break;
                    }
                    take.send_modify(|count| *count += usize::from(is_text));
                }
            }
        });
        Self { taken, answered, line: Mutex::new(line), _reads: reads }
    }

    /// Brings a text or receipt from that number, and waits until it is acknowledged.
    async fn brings(&self, from: &str, class: u8, words: &str) -> u32 {
        let mut body = format!("\0\x01\x01{from}\0\x01\x0112015550100\0").into_bytes();
        body.extend([class, 0, 0, 0, 0, 0, 0, 0, 0, u8::try_from(words.len()).unwrap()]);
        body.extend(words.as_bytes());
        let mut answered = self.answered.clone();
        let before = answered.borrow().len();
        let octets = pdu(DELIVER, u32::try_from(before).unwrap() + 1, &body);
        let written = self.line.lock().unwrap().try_write(&octets);
        assert_eq!(written.unwrap(), octets.len());
        let all = answered.wait_for(|all| before < all.len()).await.unwrap();
        all[before]
    }
}

struct House {
    pharmacy: Pharmacy,
    smpp: Arc<Smpp>,
    listener: TcpListener,
    ana: PatientId,
    /// Her number, as message centres write it.
    number: String,
    _running: JoinHandle<()>,
}

impl House {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = format!("smpp://{}", listener.local_addr().unwrap());
        let mut settings = Settings::of(&server, "elm", "secret", "+12015550100");
        let soon = std::time::Duration::from_millis(5);
        settings.pace = Pace { again: (soon, soon), ..settings.pace };
        let smpp = Arc::new(Smpp::new(&settings).unwrap());
        let gateway = Arc::clone(&smpp) as Arc<dyn Gateway>;
        let pharmacy = Pharmacy::behind(|_| async move { gateway }).await;
        let (ear, clock) = (pharmacy.db().clone(), pharmacy.db().clone());
        let run = Arc::clone(&smpp).run(
            Arc::new(Listener::new(ear, NAME)),
            move || clock.now(),
            std::future::pending(),
        );
        let running = tokio::spawn(run);
        let ana = pharmacy.ana().await;
        let number = testkit::Who::ana().phone.replace(|it: char| !it.is_ascii_digit(), "");
        let number = if number.len() == 10 { format!("1{number}") } else { number };
        let ana = ana.id;
        Self { pharmacy, smpp, listener, ana, number, _running: running }
    }

    /// The pharmacy takes a name that no telephone has in its own alphabet.
    async fn is_renamed(&self) {
        let rename = |tx: &mut store::Tx<'_>| {
            let new = NewPharmacy {
                name: "Farmacia Saúco".to_owned(),
                phone: PhoneNumber::parse("201-555-0100")?,
                zone: Zone::named("America/New_York")?,
                language: Language::spanish(),
                link_base: "http://127.0.0.1:8080".to_owned(),
                address: String::new(),
                brand_colour: "#1f5f5b".to_owned(),
                transit_days: 2,
                ship_days: Weekdays::MONDAY_TO_THURSDAY,
            };
            pharmacy::establish(tx, new).map(drop)
        };
        self.pharmacy.write(rename).await;
    }

    async fn bound(&self) -> Centre {
        let centre = Centre::on(&self.listener).await;
        self.smpp.is_bound(1).await;
        centre
    }

    async fn invites(&self) {
        let ana = self.ana;
        let new = NewMessage::new(ana, Template::RefillInvitation, "invitation");
        self.pharmacy.write(move |tx| message::request(tx, &new)).await;
        self.pharmacy.works().await;
    }

    /// Where her newest message stands.
    async fn stands(&self) -> &'static str {
        let ana = self.ana;
        let all = self.pharmacy.write(move |tx| explain::for_patient(tx, ana)).await;
        all[0].deliveries.last().map_or("nowhere", |went| went.status.code())
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_delivered_part_by_part_and_answered_over_the_line() {
    let house = House::open().await;
    let centre = house.bound().await;
    house.is_renamed().await;
    house.invites().await;
    let parts = *centre.taken.borrow();
    assert!(1 < parts, "sixteen bits a letter");
    for part in 1..=parts {
        assert_eq!(house.stands().await, "accepted");
        let words = format!("id:m{part} sub:001 dlvrd:001 stat:DELIVRD err:000 text:x");
        assert_eq!(centre.brings(&house.number, 4, &words).await, 0);
    }
    assert_eq!(house.stands().await, "delivered");
    // What she writes is kept when it is acknowledged, and answered.
    assert_eq!(centre.brings(&house.number, 0, "ayuda").await, 0);
    house.pharmacy.works().await;
    assert!(parts < *centre.taken.borrow(), "an answer");
    assert_eq!(centre.brings(&house.number, 0, "STOP").await, 0);
    house.pharmacy.works().await;
    let before = *centre.taken.borrow();
    house.invites().await;
    house.pharmacy.pass_time(40.hours()).await;
    assert_eq!(*centre.taken.borrow(), before, "nothing after a stop");
}

#[tokio::test(flavor = "multi_thread")]
async fn messages_wait_for_a_line_that_is_down_and_nobody_is_told_that_they_failed() {
    let house = House::open().await;
    house.invites().await;
    assert_eq!(house.stands().await, "due");
    house.pharmacy.pass_time(5.hours()).await;
    assert_eq!(house.stands().await, "due", "it is no fault of the message's");
    assert!(house.pharmacy.worklist().await.is_empty(), "{:?}", house.pharmacy.worklist().await);
    let centre = house.bound().await;
    house.pharmacy.pass_time(2.minutes()).await;
    assert_eq!(house.stands().await, "accepted");
    assert!(0 < *centre.taken.borrow());
}
