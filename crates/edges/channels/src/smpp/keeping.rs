//! Keeping a line: writing, reading, asking whether it is still there, and trying again when it is not.

use std::{
    hash::{BuildHasher as _, RandomState},
    sync::Arc,
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, AsyncWriteExt as _},
    sync::{mpsc, watch},
    time::{Instant, timeout},
};

use super::{
    arriving::{Arriving, Desk},
    client::Smpp,
    line::{self, Line, NotBound},
    session::{Out, Session},
    wire::{Frames, Head, Over, id},
};

/// How long a line that ends waits for what was asked on it, and for the goodbye.
const LAST_ANSWERS: Duration = Duration::from_secs(5);
/// Texts written in one go.
const TOGETHER: usize = 64;

/// Keeps one line until it is told to stop.
pub async fn keep(smpp: Arc<Smpp>, desk: Arc<Desk>, mut stop: watch::Receiver<bool>) {
    let pace = smpp.account.settings.pace;
    let mut tries = 0_u32;
    let mut told = None;
    loop {
        let opened = tokio::select! {
            opened = line::open(&smpp.account) => opened,
            () = stopped(&mut stop) => return,
        };
        match opened {
            Ok(line) => {
                tracing::info!("a line to the message centre is bound");
                told = None;
                let began = Instant::now();
                let cause = serve(&smpp, &desk, line, &mut stop).await;
                tracing::warn!(cause, "a line to the message centre is over");
                tries = if pace.again.1 < began.elapsed() { 0 } else { tries.saturating_add(1) };
            }
            Err(why) => {
                // Once for each reason, not for each try.
                if told.as_ref() != Some(&why) {
                    tracing::warn!(cause = why.word(), "no line to the message centre");
                }
                tries = if why.is_about_us() { u32::MAX } else { tries.saturating_add(1) };
                told = Some(why);
            }
        }
        let bits = RandomState::new().hash_one(tries);
        if timeout(pause(pace.again, tries, bits), stopped(&mut stop)).await.is_ok() {
            return;
        }
    }
}

/// The pause after so many tries: twice as long each time, spread by a quarter to both sides.
fn pause((first, longest): (Duration, Duration), tries: u32, bits: u64) -> Duration {
    let doubled = 2_u32.checked_pow(tries.saturating_sub(1)).unwrap_or(u32::MAX);
    let pause = first.saturating_mul(doubled).min(longest);
    let spread = u32::try_from(bits % 512).unwrap_or(0);
    pause.mul_f64(0.75 + f64::from(spread) / 1_024.0)
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    // Nobody who could stop it any more has stopped it.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Serves a bound line to its end, and says why it ended.
async fn serve(
    smpp: &Arc<Smpp>,
    desk: &Arc<Desk>,
    line: Line,
    stop: &mut watch::Receiver<bool>,
) -> &'static str {
    let (session, writes) = Session::of(smpp.next_number(), smpp.account.settings.window);
    desk.seen.opened(session.number);
    // Dropped with this, too: what waits is answered in any case.
    let _listed = smpp.list(&session, desk);
    let (parted, goodbye) = watch::channel(false);
    tokio::select! {
        cause = write(&session, writes, line.writes) => cause,
        cause = read(&session, desk, line.frames, &parted) => cause,
        cause = watch_over(smpp, &session, goodbye, stop) => cause,
    }
}

async fn write(
    session: &Session,
    mut writes: mpsc::UnboundedReceiver<Out>,
    mut line: impl AsyncWrite + Unpin,
) -> &'static str {
    let (mut batch, mut octets) = (Vec::with_capacity(TOGETHER), Vec::new());
    loop {
        if writes.recv_many(&mut batch, TOGETHER).await == 0 {
            return "dropped";
        }
        octets.clear();
        let (mut is_last, mut said) = (false, 0);
        for one in batch.drain(..) {
            match one {
                Out::Plain(pdu) => {
                    octets.extend_from_slice(&pdu);
                    said += 1;
                }
                Out::Submit(sequence, pdu) if session.begin_write(sequence) => {
                    octets.extend_from_slice(&pdu);
                }
                Out::Submit(..) => {}
                Out::End => is_last = true,
            }
        }
        if line.write_all(&octets).await.is_err() || line.flush().await.is_err() {
            return "connection-lost";
        }
        session.written(said);
        if is_last {
            // Whether it is heard or not, this is over.
            let _ = line.shutdown().await;
            return "unbound";
        }
    }
}

async fn read(
    session: &Arc<Session>,
    desk: &Arc<Desk>,
    mut frames: Frames<impl AsyncRead + Unpin>,
    parted: &watch::Sender<bool>,
) -> &'static str {
    let mut arriving = Arriving::on(session, desk);
    loop {
        let pdu = match frames.next().await {
            Ok(pdu) => pdu,
            Err(Over::Closed) => return "connection-lost",
            Err(Over::Garbage) => return "garbage",
        };
        session.heard();
        if session.is_talked_down() {
            return "talked-down";
        }
        let head = pdu.head;
        let answer = Head { id: head.id | id::ANSWER, status: 0, sequence: head.sequence };
        match head.id {
            id::DELIVER_SM | id::DATA_SM => arriving.take_in(head, pdu.body),
            id::ENQUIRE_LINK => session.say(answer, &[]),
            // It wants no more; what is unanswered will not be answered.
            id::UNBIND => {
                session.retire();
                session.say(answer, &[]);
                session.end();
            }
            UNBOUND => {
                // The other side of this waits for it or is gone.
                let _ = parted.send(true);
            }
            _ if head.id & id::ANSWER != 0 => {
                session.take_in(pdu, desk.settings.ids, &desk.settings.meanings);
            }
            _ => {
                session.say(Head { id: id::GENERIC_NACK, status: 3, sequence: head.sequence }, &[]);
            }
        }
    }
}

const UNBOUND: u32 = id::UNBIND | id::ANSWER;

/// Asks a silent line whether it is there, frees what will not be answered, and says goodbye when told
/// to stop.
async fn watch_over(
    smpp: &Smpp,
    session: &Session,
    mut goodbye: watch::Receiver<bool>,
    stop: &mut watch::Receiver<bool>,
) -> &'static str {
    let pace = smpp.account.settings.pace;
    let beat = pace.silence.min(pace.forget / 4).max(Duration::from_millis(1));
    let mut asked: Option<Instant> = None;
    loop {
        let wait = match asked {
            Some(since) => pace.answer.saturating_sub(since.elapsed()),
            None => beat.min(pace.silence.saturating_sub(session.silence())),
        };
        if timeout(wait, stopped(stop)).await.is_ok() {
            break;
        }
        session.forget(pace.forget);
        let silence = session.silence();
        asked = match asked {
            Some(since) if silence < since.elapsed() => None,
            Some(since) if pace.answer <= since.elapsed() => return "silent",
            Some(since) => Some(since),
            None if pace.silence <= silence => {
                session.ask(id::ENQUIRE_LINK);
                Some(Instant::now())
            }
            None => None,
        };
    }
    session.retire();
    let answered = async {
        loop {
            let next = session.answered.notified();
            if session.is_idle() {
                break;
            }
            next.await;
        }
    };
    let _ = timeout(LAST_ANSWERS, answered).await;
    session.ask(id::UNBIND);
    let _ = timeout(LAST_ANSWERS, goodbye.wait_for(|parted| *parted)).await;
    "stopped"
}

/// Whether a line could be bound, and was left again.
pub async fn try_once(smpp: &Smpp) -> Result<(), NotBound> {
    line::leave(line::open(&smpp.account).await?).await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_the_longest_and_are_spread() {
        let again = (Duration::from_secs(1), Duration::from_secs(60));
        let check = |tries, least: u64, most: u64| {
            for bits in [0, 255, 511, u64::MAX] {
                let pause = pause(again, tries, bits).as_millis();
                assert!((u128::from(least)..=u128::from(most)).contains(&pause), "{tries} {pause}");
            }
        };
        check(0, 750, 1_250);
        check(1, 750, 1_250);
        check(3, 3_000, 5_000);
        check(7, 45_000, 75_000);
        check(u32::MAX, 45_000, 75_000);
    }
}
