//! The carrier in a call: rings, asks the pharmacy's program what to say, and tells it what was pressed and
//! what became of it.

use std::sync::Arc;

use super::{
    super::{postman::Post, world::World},
    Call, CallView, Habits, Manner,
    twiml::{self, Waits},
};

type Fields = Vec<(&'static str, String)>;

/// Lets a telephone ring. What is done by a script is done beside.
pub(super) fn ring(world: &Arc<World>, id: usize) {
    let Some(manner) = world.calls.with(id, |call| call.habits.manner.clone()) else { return };
    let becomes: &[&str] = match manner {
        Manner::ByHand => {
            tell(world, id, &["initiated", "ringing"], &[]);
            return;
        }
        Manner::Swallow => return,
        Manner::Busy => &["initiated", "ringing", "busy"],
        Manner::NoAnswer => &["initiated", "ringing", "no-answer"],
        Manner::Fails(code) => {
            tell(world, id, &["initiated", "failed"], &[("SipResponseCode", code.to_string())]);
            return;
        }
        Manner::Machine | Manner::Presses(_) => &[],
    };
    if !becomes.is_empty() {
        tell(world, id, becomes, &[]);
        return;
    }
    world.calls.talking.send_modify(|talking| *talking += 1);
    let world = Arc::clone(world);
    tokio::spawn(async move {
        by_script(&world, id, manner).await;
        world.calls.talking.send_modify(|talking| *talking -= 1);
    });
}

async fn by_script(world: &Arc<World>, id: usize, manner: Manner) {
    match manner {
        Manner::Machine => {
            let by = [("AnsweredBy", "machine_end_beep".to_owned())];
            begin(world, id, by.to_vec()).await;
            tell(world, id, &["initiated", "ringing", "in-progress", "completed"], &by);
        }
        Manner::Presses(keys) => {
            let by = [("AnsweredBy", "human".to_owned())];
            begin(world, id, by.to_vec()).await;
            talk(world, id, &keys).await;
            tell(world, id, &["initiated", "ringing", "in-progress", "completed"], &by);
        }
        _ => {}
    }
}

/// Presses keys while anything is waited for.
async fn talk(world: &Arc<World>, id: usize, keys: &[String]) {
    for key in keys {
        if !press(world, id, key).await {
            return;
        }
    }
}

/// Somebody calls the pharmacy by a script.
pub async fn call_in(world: &Arc<World>, number: &str, keys: &[&str]) {
    let Some(id) = dial(world, number).await else { return };
    let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
    talk(world, id, &keys).await;
    hang_up(world, id);
}

/// Somebody calls the pharmacy: the number of the call, when there is anything to call.
pub(super) async fn dial(world: &Arc<World>, number: &str) -> Option<usize> {
    let texts = world.hooks().inbound_url.clone()?;
    let serial = world.next_serial();
    let call = Call {
        view: CallView {
            id: 0,
            sid: world.sid(serial).replacen("SM", "CA", 1),
            number: number.to_owned(),
            status: "in-progress".to_owned(),
            heard: Vec::new(),
            was_inconstant: false,
        },
        ours: world.settings.number.clone(),
        url: format!("{}/voice/inbound", texts.strip_suffix("/sms")?),
        status_callback: None,
        is_to_us: true,
        serial,
        habits: Habits::default(),
        waits: None,
    };
    let id = world.calls.add(call)?;
    begin(world, id, Vec::new()).await;
    Some(id)
}

/// The telephone is picked up: the first words are asked for.
pub(super) async fn begin(world: &Arc<World>, id: usize, more: Fields) {
    let Some(url) = world.calls.with(id, |call| call.url.clone()) else { return };
    ask(world, id, &url, more).await;
}

/// Presses what is waited for. False when nothing is: the call is over.
pub(super) async fn press(world: &Arc<World>, id: usize, key: &str) -> bool {
    let waits = world.calls.with(id, |call| {
        let said = if key.is_empty() { "(silence)" } else { key };
        call.view.heard.push(format!("> {said}"));
        call.waits.take()
    });
    match waits.flatten() {
        Some(Waits::Keys { action, most, finish }) => {
            let ended = finish == "#" && key.ends_with('#');
            let typed = if ended { key.trim_end_matches('#') } else { key };
            let digits: String = typed.chars().take(most).collect();
            let mut fields = vec![("Digits", digits)];
            if ended {
                fields.push(("FinishedOnKey", "#".to_owned()));
            }
            ask(world, id, &action, fields).await;
            true
        }
        Some(Waits::Speech { action, transcript }) => {
            let words = key.strip_prefix("say:").unwrap_or_default().to_owned();
            let recording = ("RecordingSid", format!("RE{id:032x}"));
            ask(world, id, &action, vec![recording.clone(), ("Digits", "hangup".to_owned())]).await;
            let status = ("TranscriptionStatus", "completed".to_owned());
            let told = vec![recording, ("TranscriptionText", words), status];
            if let Some(post) = post(world, id, &transcript, told) {
                world.postman.ask(&post).await;
            }
            true
        }
        None => false,
    }
}

/// The person hangs up.
pub(super) fn hang_up(world: &Arc<World>, id: usize) {
    world.calls.with(id, |call| call.waits = None);
    let by = [("AnsweredBy", "human".to_owned())];
    tell(world, id, &["in-progress", "completed"], &by);
}

/// A machine picks up.
pub(super) async fn machine(world: &Arc<World>, id: usize) {
    let by = [("AnsweredBy", "machine_end_beep".to_owned())];
    begin(world, id, by.to_vec()).await;
    tell(world, id, &["in-progress", "completed"], &by);
}

/// Once nothing is waited for any more, the program has hung up.
pub(super) fn end_if_over(world: &Arc<World>, id: usize) {
    let is_over = world
        .calls
        .with(id, |call| call.waits.is_none() && call.view.status == "in-progress")
        .unwrap_or(false);
    if is_over {
        hang_up(world, id);
    }
}

/// The carrier gives up on a telephone that nobody picks up.
pub(super) fn no_answer(world: &Arc<World>, id: usize) {
    tell(world, id, &["no-answer"], &[]);
}

/// Asks for words, as often as the habit says.
async fn ask(world: &Arc<World>, id: usize, url: &str, more: Fields) {
    let copies = world.calls.with(id, |call| call.habits.copies.max(1)).unwrap_or(1);
    let Some(request) = post(world, id, url, more) else { return };
    let mut answers = Vec::new();
    for _ in 0..copies {
        answers.push(world.postman.ask(&request).await);
    }
    let step = answers[0].as_deref().and_then(twiml::read);
    world.calls.with(id, |call| {
        call.view.was_inconstant |= answers.windows(2).any(|pair| pair[0] != pair[1]);
        match step {
            Some(step) => {
                call.view.heard.extend(step.said);
                call.waits = step.waits;
            }
            None => {
                call.view.heard.push("(an application error has occurred)".to_owned());
                call.waits = None;
            }
        }
        "in-progress".clone_into(&mut call.view.status);
    });
}

fn post(world: &World, id: usize, url: &str, more: Fields) -> Option<Post> {
    let (mut fields, lane) =
        world.calls.with(id, |call| (fields(&world.settings.account, call), call.serial))?;
    fields.extend(more);
    let connect_to = world.hooks().connect_to;
    Some(Post { due: world.now(), lane, url: url.to_owned(), connect_to, fields, text: None })
}

fn fields(account: &str, call: &Call) -> Fields {
    let (person, ours) = (call.view.number.clone(), call.ours.clone());
    let (from, to) = if call.is_to_us { (person, ours) } else { (ours, person) };
    let direction = if call.is_to_us { "inbound" } else { "outbound-api" };
    vec![
        ("AccountSid", account.to_owned()),
        ("ApiVersion", "2010-04-01".to_owned()),
        ("CallSid", call.view.sid.clone()),
        ("CallStatus", "in-progress".to_owned()),
        ("Direction", direction.to_owned()),
        ("From", from),
        ("To", to),
    ]
}

/// Tells what becomes of a call, in order or the last first.
fn tell(world: &World, id: usize, statuses: &[&str], more: &[(&'static str, String)]) {
    let told = world.calls.with(id, |call| {
        if let Some(last) = statuses.last() {
            (*last).clone_into(&mut call.view.status);
        }
        (call.status_callback.clone(), call.habits.disordered)
    });
    let Some((Some(url), disordered)) = told else { return };
    let mut posts = Vec::new();
    for (at, status) in statuses.iter().enumerate() {
        let Some(mut post) = post(world, id, &url, Vec::new()) else { return };
        post.fields.retain(|(name, _)| *name != "CallStatus");
        post.fields.push(("CallStatus", (*status).to_owned()));
        // Only the end tells how it ended.
        if at + 1 == statuses.len() {
            post.fields.extend(more.iter().cloned());
        }
        posts.push(post);
    }
    if disordered {
        posts.reverse();
    }
    world.postman.take(posts);
}
