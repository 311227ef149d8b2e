//! Our lines to a message centre that is not ours.

use std::path::Path;

use channels::smpp::{LongTexts, Settings, Smpp};
use outreach::gateway::{Gateway as _, ReceiptStatus, Refusal, SendError};
use serde_json::json;

use crate::{
    mail_peers::{Peer, papers},
    oracle::oracle,
    smpp_support::{House, message, sent, settings, to},
    support::ALLOWED,
};

fn centre(files: &[&Path]) -> Option<(Peer, Settings)> {
    let script = oracle("smpp", "smpp-centre.mjs")?;
    let mut peer = Peer::start(&script, files);
    let port = peer.says()["port"].as_u64().unwrap();
    Some((peer, settings(u16::try_from(port).unwrap())))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_centre_of_others_reads_our_texts() {
    let Some((mut peer, settings)) = centre(&[]) else { return };
    let house = House::open(&Settings { system_type: "texts".to_owned(), ..settings.clone() });
    assert_eq!(peer.says(), json!({ "bound": "texts", "range": "", "version": 0x34 }));
    house.smpp.is_bound(1).await;

    let every = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà^{}\\[~]|€";
    assert_eq!(house.smpp.send(&message(1, every), ALLOWED).await, sent("c1"));
    let read = peer.says();
    assert_eq!(read["text"], every);
    assert_eq!(
        (&read["coding"], &read["class"], &read["receipt"]),
        (&json!(0), &json!(0), &json!(1))
    );
    assert_eq!(read["from"], json!([1, 1, "12015550100"]));
    assert_eq!(read["to"], json!([1, 1, "12015550123"]));

    let spanish = "¿Necesita su resurtido? Sí 👌";
    assert_eq!(house.smpp.send(&message(2, spanish), ALLOWED).await, sent("c2"));
    let read = peer.says();
    assert_eq!((&read["text"], &read["coding"]), (&json!(spanish), &json!(8)));

    for (serial, words) in [(3, "Long ago [€] ".repeat(30)), (4, "Sí, señora. 👌 ".repeat(20))]
    {
        let named = house.smpp.send(&message(serial, &words), ALLOWED).await.unwrap().provider_id;
        let mut whole = String::new();
        let names: Vec<&str> = named.split(' ').collect();
        for number in 1..=names.len() {
            let read = peer.says();
            let header = &read["header"][0];
            assert_eq!((&header[0], &header[1]), (&json!(0), &json!(3)), "{read}");
            assert_eq!((&header[3], &header[4]), (&json!(names.len()), &json!(number)), "{read}");
            assert_eq!(read["class"], 0x40);
            whole.push_str(read["text"].as_str().unwrap());
        }
        assert!(1 < names.len());
        assert_eq!(whole, words);
    }
    let refused = house.smpp.send(&to(5, "a", "+12015550404"), ALLOWED).await;
    let code = "ESME_RINVDSTADR".to_owned();
    assert_eq!(refused, Err(SendError::Refused { code, kind: Refusal::BadNumber }));
    let busy = house.smpp.send(&to(6, "a", "+12015550429"), ALLOWED).await;
    assert_eq!(busy, Err(SendError::Throttled { retry_after: None }));
    peer.says();
    peer.says();
    house.ends().await;
    assert_eq!(peer.says(), json!({ "unbound": true }));

    let long_texts = LongTexts::Payload;
    let house = House::open(&Settings { long_texts, ..settings });
    peer.says();
    house.smpp.is_bound(1).await;
    let words = "All in one. ".repeat(40);
    assert!(house.smpp.send(&message(7, &words), ALLOWED).await.is_ok());
    assert_eq!(peer.says()["text"], words);
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_and_receipts_of_others_are_read() {
    let Some((mut peer, settings)) = centre(&[]) else { return };
    let house = House::open(&settings);
    peer.says();
    let from = json!({ "source_addr": "12015550123", "source_addr_ton": 1 });
    let with = |more: serde_json::Value| {
        let mut all = from.as_object().unwrap().clone();
        all.extend(more.as_object().unwrap().clone());
        json!(all)
    };
    peer.hears(&json!([
        with(json!({ "words": "YES [ok] €" })),
        with(json!({ "words": "Sí, señora 👌" })),
        with(json!({ "words": "two", "header": [5, 0, 3, 7, 2, 2] })),
        with(json!({ "words": "one and ", "header": [5, 0, 3, 7, 2, 1] })),
        with(json!({ "esm_class": 4, "words": "id:c9 sub:001 dlvrd:001 submit date:2411221100 \
                     done date:2411221101 stat:DELIVRD err:000 text:Hi" })),
        with(json!({ "esm_class": 4, "receipted_message_id": "c8", "message_state": 8 })),
        json!({ "enquire": true }),
    ]));
    let mut answers: Vec<String> = (0..7).map(|_| peer.says().to_string()).collect();
    answers.sort();
    let mut expected = vec![json!({ "alive": 0 }).to_string()];
    expected.extend(std::iter::repeat_n(json!({ "answered": 0 }).to_string(), 6));
    assert_eq!(answers, expected);
    let mut texts: Vec<String> =
        house.heard.texts(3).await.iter().map(|it| it.text.reveal().clone()).collect();
    texts.sort();
    assert_eq!(texts, ["Sí, señora 👌", "YES [ok] €", "one and two"]);
    let mut told: Vec<_> =
        house.heard.receipts(2).await.into_iter().map(|it| (it.provider_id, it.status)).collect();
    told.sort();
    let rejected = ("c8".to_owned(), ReceiptStatus::Failed);
    assert_eq!(told, [rejected, ("c9".to_owned(), ReceiptStatus::Delivered)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_of_others_over_tls_needs_somebody_to_vouch_for_it() {
    let folder = std::env::temp_dir().join(format!("rapport-smpp-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let papers = papers();
    let file = |name: &str, text: String| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    let key = file("server.key", papers.key.serialize_pem());
    let certificate = file("server.pem", papers.certificate.pem());
    let Some((mut peer, settings)) = centre(&[&key, &certificate]) else { return };
    let server = settings.server.replace("smpp://", "smpps://");
    let authority = Some(papers.authority.into_bytes());
    let wrapped = Settings { server, authority, ..settings.clone() };
    let house = House::open(&wrapped);
    assert_eq!(peer.says()["version"], 0x34);
    house.smpp.is_bound(1).await;
    assert_eq!(house.smpp.send(&message(1, "Hi"), ALLOWED).await, sent("c1"));
    let told = |settings: Settings| async move { Smpp::new(&settings).unwrap().try_bind().await };
    let stranger = Settings { authority: None, ..wrapped.clone() };
    assert_eq!(told(stranger).await, Err("no-tls".to_owned()));
    let guess = Settings { secret: "guess".to_owned(), ..wrapped };
    assert_eq!(told(guess).await, Err("ESME_RBINDFAIL".to_owned()));
    std::fs::remove_dir_all(folder).unwrap();
}
