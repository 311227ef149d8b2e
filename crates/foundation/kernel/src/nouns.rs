//! Marker types for ids that more than one slice speaks of. The nouns themselves live in their slices.

use crate::Id;

macro_rules! nouns {
    ($($(#[$doc:meta])* $noun:ident as $alias:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $noun {}
        #[doc = concat!("Names one ", stringify!($noun), ".")]
        pub type $alias = Id<$noun>;
    )+};
}

nouns! {
    /// The organisation; one database each.
    Pharmacy as PharmacyId,
    /// The person in care.
    Patient as PatientId,
    /// Somebody who works at the pharmacy.
    Staff as StaffId,
    /// Acts for a patient.
    Caregiver as CaregiverId,
    /// The ordering clinician.
    Prescriber as PrescriberId,
    /// A drug product, coded.
    Medication as MedicationId,
    /// The order.
    Prescription as PrescriptionId,
    /// A patient's course on one medication, across prescriptions.
    Therapy as TherapyId,
    /// A condition's service.
    Program as ProgramId,
    /// A patient in a program, from when to when.
    Enrollment as EnrollmentId,
    /// One hand-over of medication.
    Dispense as DispenseId,
    /// The next hand-over being arranged.
    Refill as RefillId,
    /// Needs someone, by when.
    Task as TaskId,
    /// One laboratory result.
    LabResult as LabResultId,
    /// An intent to say something to a patient.
    Message as MessageId,
    /// One attempt on one channel.
    Delivery as DeliveryId,
    /// What a patient sent us.
    Reply as ReplyId,
    /// A picture that came with a text.
    Picture as PictureId,
    /// One line of the consent ledger.
    Consent as ConsentId,
    /// The question for consent, asked in a text.
    OptIn as OptInId,
    /// A printed batch of a flyer.
    Flyer as FlyerId,
    /// What somebody without a name asks about an address.
    Inquiry as InquiryId,
    /// One patient in one journey.
    Run as RunId,
    /// A way into one page without an account.
    SmartLink as SmartLinkId,
    /// The bytes we were given.
    SourceDocument as SourceDocumentId,
    /// Something that must happen.
    Job as JobId,
    /// Something that happened.
    Event as EventId,
    /// Who did or saw what.
    AuditEntry as AuditEntryId,
    /// A way to reach somebody.
    ContactPointRow as ContactPointId,
}
