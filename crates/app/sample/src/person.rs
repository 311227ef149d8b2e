//! What is made up about one patient: plain data. Days are counted from the day of the plan, so
//! that the same seed gives the same pharmacy on any day.

use kernel::{Day, PhoneNumber};

use crate::catalogue::{Product, Program};

/// A patient of the synthetic pharmacy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Given names.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// When they were born.
    pub birth_date: Day,
    /// Their language, `en` or `es`.
    pub language: &'static str,
    /// Where they live, as an IANA zone.
    pub zone: &'static str,
    /// Their postal address in lines.
    pub address: String,
    /// Their phone; one pair of patients shares one.
    pub phone: PhoneNumber,
    /// Their mailbox, when we know one.
    pub email: Option<String>,
    /// Whether they agreed to e-mail, and not to texts.
    pub reads_mail: bool,
    /// Whether they agreed to calls by a machine, beside what else they agreed to.
    pub hears_calls: bool,
    /// The number of their record in the dispensing system.
    pub record_number: String,
    /// What their payer asks, in the words of `care::refill::rules::PayerRules`.
    pub payer: &'static str,
    /// Somebody who acts for them.
    pub caregiver: Option<Caregiver>,
    /// Who prescribes for them, as a place in [`crate::prescribers`].
    pub prescriber: usize,
    /// Whether they are in care.
    pub standing: Standing,
    /// Whether we may text them.
    pub agreement: Agreement,
    /// How they treat our messages.
    pub manner: Manner,
    /// The programs they are in, and since when.
    pub programs: Vec<(&'static Program, i32)>,
    /// What they take.
    pub courses: Vec<Course>,
}

/// Somebody who acts for a patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caregiver {
    /// Given names.
    pub given: &'static str,
    /// Family name.
    pub family: &'static str,
    /// What they are to the patient, as a code.
    pub relation: &'static str,
    /// Their phone.
    pub phone: PhoneNumber,
}

/// Whether somebody is in care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In care.
    InCare,
    /// Gone to another pharmacy.
    Left,
    /// Dead since that day.
    Deceased(i32),
}

/// Whether we may text somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// Agreed on the enrollment form of that day.
    Paper(i32),
    /// Agreed on the phone on that day.
    Spoken(i32),
    /// Was never asked, or said no.
    Nothing,
    /// Agreed on the first day and wrote STOP.
    Stopped(i32),
}

impl Agreement {
    /// Whether a text may go out.
    pub const fn lets_text(self) -> bool {
        matches!(self, Self::Paper(_) | Self::Spoken(_))
    }
}

/// How somebody treats our messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Writes a yes back within the hour.
    Prompt,
    /// Opens the page and answers there the same day.
    Careful,
    /// Answers the second message.
    Slow,
    /// Tells of how they feel, and a pharmacist must look.
    Worried,
    /// Writes something that nobody understands.
    Puzzling,
    /// Has enough for now.
    Stocked,
    /// Opens the page and sends nothing.
    Looking,
    /// Wants no more messages.
    Weary,
    /// Never answers.
    Silent,
}

/// A patient's time on one product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Of what.
    pub product: &'static Product,
    /// The day of the prescription.
    pub authored: i32,
    /// Days of hand-over, in order, each a full one.
    pub fills: Vec<i32>,
    /// Days on which it is paused, and from which it is taken again.
    pub holds: Vec<(i32, Option<i32>)>,
    /// How it ended.
    pub end: Option<Ending>,
}

/// How a course ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// As planned, on that day.
    Completed(i32),
    /// Changed to another product on that day.
    Switched(i32),
    /// Stopped when its patient left or died, on that day.
    Stopped(i32),
}
