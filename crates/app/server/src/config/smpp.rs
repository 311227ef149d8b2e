//! `[smpp]`: a line to a message centre.

use std::{collections::BTreeMap, path::PathBuf};

use channels::smpp::{Alphabet, Ids, LongTexts};
use serde::{Deserialize, Serialize};

/// A line to a message centre.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Smpp {
    /// `smpps://host` (TLS) or `smpp://host`, each with a port if it is not the usual one.
    pub server: String,
    /// Who binds.
    pub system_id: String,
    /// The secret; better given as RAPPORT_SMPP__SECRET, and only to `serve`.
    #[serde(default)]
    pub secret: Option<String>,
    /// A number with its `+`, a short code or a name.
    pub from: String,
    /// A kind of system, where the message centre asks for one.
    #[serde(default)]
    pub system_type: String,
    /// The numbers that the line serves, where the message centre asks for it.
    #[serde(default)]
    pub address_range: String,
    /// Something else keeps strangers from reading the line.
    #[serde(default)]
    pub private_line: bool,
    /// A file with the certificate of the authority that vouches for the server, when it is not a
    /// public one.
    pub authority: Option<PathBuf>,
    /// Lines that are kept.
    pub binds: Option<usize>,
    /// Texts that may be unanswered on one line.
    pub window: Option<usize>,
    /// What the message centre takes coding 0 for.
    #[serde(default)]
    pub alphabet: DefaultAlphabet,
    /// How long texts travel.
    #[serde(default)]
    pub long_texts: Long,
    /// How names of messages are written in receipts.
    #[serde(default)]
    pub receipt_ids: ReceiptIds,
    /// What the carrier's own numbers mean.
    #[serde(default)]
    pub errors: BTreeMap<String, String>,
    /// Goes before `[sms]`, when both are set.
    #[serde(default)]
    pub first: bool,
}

impl std::fmt::Debug for Smpp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Smpp").field("server", &self.server).finish_non_exhaustive()
    }
}

/// See [`Alphabet`].
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DefaultAlphabet {
    /// That of telephones.
    #[default]
    Gsm,
    /// ISO 8859-1.
    #[serde(rename = "latin-1")]
    Latin1,
    /// ASCII.
    Ia5,
}

/// See [`LongTexts`].
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Long {
    /// In parts, told apart by eight bits.
    #[default]
    Parts,
    /// In parts, told apart by sixteen bits.
    #[serde(rename = "parts-16")]
    WideParts,
    /// Whole.
    Payload,
}

/// See [`Ids`].
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptIds {
    /// As in the answer.
    #[default]
    Alike,
    /// In tens, when the answer is in sixteens.
    Decimal,
    /// In sixteens, when the answer is in tens.
    Hex,
}

impl From<DefaultAlphabet> for Alphabet {
    fn from(told: DefaultAlphabet) -> Self {
        match told {
            DefaultAlphabet::Gsm => Self::Gsm,
            DefaultAlphabet::Latin1 => Self::Latin1,
            DefaultAlphabet::Ia5 => Self::Ia5,
        }
    }
}

impl From<Long> for LongTexts {
    fn from(told: Long) -> Self {
        match told {
            Long::Parts => Self::Parts,
            Long::WideParts => Self::PartsOfManyTexts,
            Long::Payload => Self::Payload,
        }
    }
}

impl From<ReceiptIds> for Ids {
    fn from(told: ReceiptIds) -> Self {
        match told {
            ReceiptIds::Alike => Self::Alike,
            ReceiptIds::Decimal => Self::HexThenDecimal,
            ReceiptIds::Hex => Self::DecimalThenHex,
        }
    }
}
