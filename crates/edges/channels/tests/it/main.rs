//! The carrier's protocol over real sockets: our client, our simulator, and hooks that listen.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod archive;
mod mail;
mod mail_odd;
mod mail_peers;
mod mailroom;
mod mailroom_peers;
mod media;
mod media_hostile;
mod oracle;
mod pages;
mod push;
mod receipts;
mod sends;
mod smpp_heard;
mod smpp_lines;
mod smpp_peers;
mod smpp_sends;
mod smpp_support;
mod support;
mod texts;
mod twiml;
