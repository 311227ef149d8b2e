//! Stories of a pharmacy and its patients, on either database.

mod answers;
mod beside;
mod calls;
mod course;
mod crash;
mod flight;
mod leaving;
mod letters;
mod letters_on_paper;
mod mail;
mod mail_answers;
mod new_link;
mod no_text_arrives;
mod nodes;
mod notices;
mod pictures;
mod refill;
mod rows;
mod secure;
mod signs;
mod statements;
mod stop;
mod together;
mod twice;
mod unreachable;
mod world;
mod zones;

/// The work list without what it says of carriers: the phones of these stories send receipts only
/// when they are told to, and a task a day tells so.
async fn worklist(pharmacy: &testkit::Pharmacy) -> Vec<String> {
    let list = pharmacy.worklist().await;
    list.into_iter().filter(|line| line != "stuck-work").collect()
}
