//! Lines off a wire, bounded. A line ends with CR and LF and holds neither anywhere else: servers that
//! read other ends have been made to see e-mails that nobody sent ("SMTP smuggling").

use std::time::Duration;

use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader},
    time::{Instant, timeout, timeout_at},
};

use super::Wire;

/// The longest command, in bytes.
const COMMAND: usize = 2_048;
/// So much of a line of an e-mail is taken at once, in bytes.
const PIECE: usize = 16_384;
/// What is larger by so much is not even read to its end.
const FAR_TOO_LARGE: usize = 16;

/// A line that was to be a command.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Command {
    Whole(String),
    TooLong,
    /// Its end is not what it should be.
    Bare,
    /// The other side has gone, or says nothing.
    Gone,
}

/// An e-mail as it came.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Data {
    Whole(Vec<u8>),
    TooLarge,
    /// A CR or an LF stands alone in it.
    Bare,
    Gone,
}

/// Both directions of a conversation.
pub(super) struct Lines {
    wire: BufReader<Box<dyn Wire>>,
    silence: Duration,
}

impl Lines {
    pub(super) fn new(wire: Box<dyn Wire>, silence: Duration) -> Self {
        Self { wire: BufReader::new(wire), silence }
    }

    /// Whether something was sent that nobody has asked for yet.
    pub(super) fn has_more(&self) -> bool {
        !self.wire.buffer().is_empty()
    }

    /// False when nobody reads it.
    pub(super) async fn say(&mut self, text: &str) -> bool {
        let line = format!("{text}\r\n");
        let wire = self.wire.get_mut();
        let said =
            async { wire.write_all(line.as_bytes()).await.is_ok() && wire.flush().await.is_ok() };
        timeout(self.silence, said).await.unwrap_or(false)
    }

    pub(super) async fn command(&mut self) -> Command {
        let mut line = Vec::new();
        let mut limited = (&mut self.wire).take(COMMAND as u64);
        match timeout(self.silence, limited.read_until(b'\n', &mut line)).await {
            Ok(Ok(1..)) => {}
            _ => return Command::Gone,
        }
        if !line.ends_with(b"\n") {
            return if line.len() < COMMAND { Command::Gone } else { Command::TooLong };
        }
        match line.strip_suffix(b"\r\n") {
            Some(text) if !text.contains(&b'\r') => {
                Command::Whole(String::from_utf8_lossy(text).into_owned())
            }
            _ => Command::Bare,
        }
    }

    /// The e-mail up to a line with a lone dot, that is CR LF dot CR LF and nothing else.
    pub(super) async fn data(&mut self, largest: usize, within: Duration) -> Data {
        let until = Instant::now() + within;
        let (mut email, mut size) = (Vec::new(), 0_usize);
        let (mut begins, mut is_bare, mut last) = (true, false, b'\n');
        loop {
            let mut piece = Vec::new();
            let mut limited = (&mut self.wire).take(PIECE as u64);
            let read = timeout(self.silence, limited.read_until(b'\n', &mut piece));
            if !matches!(timeout_at(until, read).await, Ok(Ok(Ok(1..)))) {
                return Data::Gone;
            }
            if begins && piece == b".\r\n" {
                break;
            }
            let text = match piece.strip_prefix(b".") {
                // A dot at the beginning of a line was doubled for the journey.
                Some(rest) if begins => rest,
                _ => &piece,
            };
            size += text.len();
            if largest.saturating_mul(FAR_TOO_LARGE) < size {
                return Data::Gone;
            }
            if size <= largest {
                email.extend_from_slice(text);
            }
            begins = piece.ends_with(b"\r\n") || last == b'\r' && piece == b"\n";
            is_bare |= is_odd(&piece, last) || piece.ends_with(b"\n") && !begins;
            last = *piece.last().unwrap_or(&last);
        }
        match (size <= largest, is_bare) {
            (_, true) => Data::Bare,
            (false, _) => Data::TooLarge,
            (true, false) => Data::Whole(email),
        }
    }
}

/// Whether a CR stands alone in a piece, or stood alone before it; its own last one may belong to the
/// next.
fn is_odd(piece: &[u8], last: u8) -> bool {
    let is_alone = |pair: &[u8]| pair[0] == b'\r' && pair[1] != b'\n';
    piece.windows(2).any(is_alone) || last == b'\r' && piece.first() != Some(&b'\n')
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncWriteExt as _, duplex};

    use super::*;

    async fn read(bytes: &[u8]) -> Data {
        let (mut there, here) = duplex(64 * 1024 * 4);
        there.write_all(bytes).await.unwrap();
        drop(there);
        let whole = Duration::from_secs(5);
        Lines::new(Box::new(here), whole).data(50_000, whole).await
    }

    #[tokio::test]
    async fn an_email_ends_with_a_lone_dot_and_nothing_else() {
        let whole = |text: &[u8]| Data::Whole(text.to_vec());
        assert_eq!(read(b"a\r\n..b\r\n.c\r\n.\r\n").await, whole(b"a\r\n.b\r\nc\r\n"));
        assert_eq!(read(b".\r\n").await, whole(b""));
        for end in [&b"\n.\r\n"[..], b"\r.\r\n", b"\r\n.\n", b"\r\n.\r", b"\n.\n", b"\r.\r"] {
            let smuggled = [b"a", end, b"MAIL FROM:<x@y.example>\r\n.\r\n"].concat();
            assert_eq!(read(&smuggled).await, Data::Bare, "{end:?}");
            assert_eq!(read(&[b"a", end].concat()).await, Data::Gone, "{end:?}");
        }
        assert_eq!(read(b"a\r\n\0\xff\r\n.\r\n").await, whole(b"a\r\n\0\xff\r\n"));
    }

    #[tokio::test]
    async fn lines_longer_than_what_is_taken_at_once_are_whole() {
        for length in [PIECE - 2, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE - 1] {
            let line = [&vec![b'x'; length][..], b"\r\n"].concat();
            let sent = [&line[..], b".\r\n"].concat();
            assert_eq!(read(&sent).await, Data::Whole(line), "{length}");
            let bare = [&vec![b'x'; length][..], b"\n.\r\n.\r\n"].concat();
            assert_eq!(read(&bare).await, Data::Bare, "{length}");
        }
    }

    #[tokio::test]
    async fn what_is_too_large_is_read_to_its_end_within_reason() {
        let lines = |count: usize| b"0123456789\r\n".repeat(count);
        let sent = [&lines(10_000)[..], b".\r\n"].concat();
        assert_eq!(read(&sent).await, Data::TooLarge);
    }
}
