//! Carries e-mail from simulated mailboxes to the pharmacy, over LMTP as its mail server would.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpStream,
    time::timeout,
};

use super::returns::Returned;

/// All of it takes less.
const PATIENCE: Duration = Duration::from_secs(60);

/// Hands one e-mail over; gives the code of the last answer.
pub(super) async fn carry(to: SocketAddr, email: &Returned) -> io::Result<u16> {
    timeout(PATIENCE, talk(to, email)).await?
}

async fn talk(to: SocketAddr, email: &Returned) -> io::Result<u16> {
    let mut line = BufReader::new(TcpStream::connect(to).await?);
    let mut code = answer(&mut line).await?;
    let commands = [
        "LHLO simulator".to_owned(),
        format!("MAIL FROM:<{}>", email.from),
        format!("RCPT TO:<{}>", email.to),
        "DATA".to_owned(),
    ];
    for command in commands {
        if 400 <= code {
            return Ok(code);
        }
        line.get_mut().write_all(format!("{command}\r\n").as_bytes()).await?;
        code = answer(&mut line).await?;
    }
    if code != 354 {
        return Ok(code);
    }
    let text = email.text.replace("\r\n.", "\r\n..");
    line.get_mut().write_all(format!("{text}.\r\n").as_bytes()).await?;
    answer(&mut line).await
}

/// The code of the next answer.
async fn answer(line: &mut BufReader<TcpStream>) -> io::Result<u16> {
    loop {
        let mut text = String::new();
        if line.read_line(&mut text).await? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let code = text.get(..3).and_then(|code| code.parse().ok());
        if text.as_bytes().get(3) != Some(&b'-') {
            return code.ok_or_else(|| io::ErrorKind::InvalidData.into());
        }
    }
}
