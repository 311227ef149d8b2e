//! Feedback reports (RFC 5965): a reader told their provider that an e-mail of ours was not wanted.

use mail_parser::Message;

use super::{Read, address, field, parts, tag_in};

/// What readers complain of; a report of anything else (a signature, a virus) ends nothing.
const COMPLAINTS: [&str; 3] = ["abuse", "fraud", "other"];

/// A feedback report; nothing for anything else.
pub(super) fn read(email: &Message<'_>, bytes: &[u8]) -> Option<Read> {
    let report = parts(email, "message", "feedback-report").next()?;
    let kind = field(&report, "Feedback-Type").unwrap_or_default().to_lowercase();
    if !COMPLAINTS.contains(&kind.as_str()) {
        return Some(Read::Automatic("feedback", None));
    }
    let mailbox = ["Original-Rcpt-To", "Removal-Recipient"]
        .iter()
        .find_map(|name| field(&report, name).as_deref().and_then(address));
    let tag = ["Original-Mail-From", "Original-Envelope-Id"]
        .iter()
        .find_map(|name| field(&report, name).as_deref().and_then(tag_in));
    // Most providers black out who complained, and leave the e-mail with its names.
    let tag = tag.or_else(|| tag_in(&String::from_utf8_lossy(bytes)));
    Some(Read::Complaint { tag, mailbox })
}
