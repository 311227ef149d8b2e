//! Words that one browser can read: message encryption for web push (RFC 8291), in one record of the
//! `aes128gcm` coding (RFC 8188).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::{Error, PushAddress, Result};
use ring::{
    aead::{AES_128_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey},
    agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral},
    hkdf::{HKDF_SHA256, KeyType, Prk, Salt},
    rand::{SecureRandom, SystemRandom},
};

/// Every notice is as long as every other, in bytes, so that its length tells nothing.
const LENGTH: usize = 320;
/// The record size that the header names, in bytes: larger than the only record.
const RECORD: u32 = 4_096;
const SALT: usize = 16;
const POINT: usize = 65;
/// Ends the words of the last record; zeros may follow (RFC 8188 section 2).
const LAST: u8 = 2;

/// The body of a push message with these words, which are cut where they are too long for a notice. The
/// key and the secret of the address are `bad-push-address` when they are no such things.
pub fn seal(words: &str, to: &PushAddress) -> Result<Vec<u8>> {
    const BAD: Error = Error::Refused { code: "bad-push-address" };
    let decoded = |text: &str| URL_SAFE_NO_PAD.decode(text).map_err(|_| BAD);
    let (theirs, secret) = (decoded(to.key())?, decoded(to.secret())?);
    let random = SystemRandom::new();
    let broken = |_| Error::failed("the machine gives no randomness");
    let mut salt = [0; SALT];
    random.fill(&mut salt).map_err(broken)?;
    let own = EphemeralPrivateKey::generate(&ECDH_P256, &random).map_err(broken)?;
    let ours = own.compute_public_key().map_err(broken)?;
    let peer = UnparsedPublicKey::new(&ECDH_P256, &theirs);
    let input = agree_ephemeral(own, &peer, |shared| {
        let key = Salt::new(HKDF_SHA256, &secret).extract(shared);
        derived::<32>(&key, &[b"WebPush: info\0", &theirs, ours.as_ref()])
    });
    let key = Salt::new(HKDF_SHA256, &salt).extract(&input.map_err(|_| BAD)?);
    let content: [u8; 16] = derived(&key, &[b"Content-Encoding: aes128gcm\0"]);
    let nonce: [u8; NONCE_LEN] = derived(&key, &[b"Content-Encoding: nonce\0"]);

    let mut record = whole_letters(words, LENGTH - 1).as_bytes().to_vec();
    record.push(LAST);
    record.resize(LENGTH, 0);
    let content = UnboundKey::new(&AES_128_GCM, &content).expect("sixteen bytes are a key");
    LessSafeKey::new(content)
        .seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut record)
        .expect("a short record can be sealed");

    let mut body = Vec::with_capacity(SALT + 5 + POINT + record.len());
    body.extend_from_slice(&salt);
    body.extend_from_slice(&RECORD.to_be_bytes());
    body.push(u8::try_from(ours.as_ref().len()).expect("a point is short"));
    body.extend_from_slice(ours.as_ref());
    body.extend_from_slice(&record);
    Ok(body)
}

/// The beginning of a text, of at most so many bytes.
fn whole_letters(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// How many bytes are derived.
struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn derived<const N: usize>(key: &Prk, info: &[&[u8]]) -> [u8; N] {
    let mut out = [0; N];
    key.expand(info, Length(N))
        .and_then(|derived| derived.fill(&mut out))
        .expect("so few bytes can always be derived");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The browser of RFC 8291, appendix A.
    fn browser() -> PushAddress {
        PushAddress::of(
            "https://push.example.net/push/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg",
        )
        .unwrap()
    }

    #[test]
    fn every_notice_is_as_long_as_every_other() {
        let long = "é".repeat(500);
        for words in ["", "You have an update from Elm Pharmacy.", &long] {
            let body = seal(words, &browser()).unwrap();
            assert_eq!(body.len(), SALT + 4 + 1 + POINT + LENGTH + 16);
            assert_eq!(body[SALT..SALT + 5], [0, 0, 16, 0, 65]);
        }
    }

    #[test]
    fn the_same_words_never_look_the_same() {
        assert_ne!(seal("once", &browser()).unwrap(), seal("once", &browser()).unwrap());
    }

    #[test]
    fn a_key_that_is_no_point_is_refused() {
        let odd = PushAddress::of("https://push.example.net/x", &"A".repeat(87), &"A".repeat(22));
        assert!(matches!(
            seal("words", &odd.unwrap()),
            Err(Error::Refused { code: "bad-push-address" })
        ));
    }

    #[test]
    fn words_are_cut_between_letters() {
        assert_eq!(whole_letters("aé", 2), "a");
        assert_eq!(whole_letters("aé", 3), "aé");
        assert_eq!(whole_letters("", 3), "");
    }
}
