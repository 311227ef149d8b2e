//! Who may say something to patients, and who may tell what they said.

use identity::{Role, staff};
use kernel::{Actor, ContactPoint, Error, Id, Phi, PhoneNumber, Result};
use outreach::{
    delivery::receive_receipt,
    gateway::{InboundText, Receipt, ReceiptStatus},
    inbound,
    message::{self, NewMessage},
    template::Template,
};
use store::Tx;

use crate::world::{KEYS, World};

/// What each of them does here, as its own transaction.
type Act = fn(&mut Tx<'_>) -> Result<()>;

fn sends(tx: &mut Tx<'_>) -> Result<()> {
    let key = tx.new_id::<()>().to_string();
    let new = NewMessage::new(Id::from_raw(7), Template::RefillInvitation, key);
    message::request(tx, &new).map(drop)
}

fn receives(tx: &mut Tx<'_>) -> Result<()> {
    let text = InboundText {
        vendor: "scripted".to_owned(),
        vendor_id: tx.new_id::<()>().to_string(),
        channel: kernel::Channel::Sms,
        from: ContactPoint::Phone(PhoneNumber::parse("201-555-0123")?),
        to: "+12015550100".to_owned(),
        text: Phi::new("STOP".to_owned()),
        received_at: tx.now(),
        carrier_confirmed_stop: false,
        pictures: Vec::new(),
    };
    inbound::receive(tx, &text).map(drop)
}

fn hears_of_a_delivery(tx: &mut Tx<'_>) -> Result<()> {
    let receipt = Receipt {
        vendor: "scripted".to_owned(),
        provider_id: "SM1".to_owned(),
        key: None,
        status: ReceiptStatus::Delivered,
        code: None,
        refusal: None,
        at: tx.now(),
    };
    receive_receipt(tx, &receipt)
}

/// Sends, receives a text, receives a receipt: who may do which.
async fn check(world: &World, who: Actor, expected: [bool; 3]) {
    let acts: [Act; 3] = [sends, receives, hears_of_a_delivery];
    for (act, expected) in acts.into_iter().zip(expected) {
        let done = world.database.db.write(&who, act).await;
        match done {
            Ok(()) => assert!(expected, "{who:?} may not"),
            Err(Error::Forbidden) => assert!(!expected, "{who:?} may"),
            Err(error) => panic!("{}", error.chain()),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_in_care_send_and_carriers_report() {
    let world = World::open(KEYS).await;
    check(&world, Actor::System, [true, true, true]).await;
    check(&world, Actor::Vendor("scripted"), [false, true, true]).await;
    check(&world, Actor::Patient(Id::from_raw(7)), [false; 3]).await;
    check(&world, Actor::Visitor, [false; 3]).await;
    for role in Role::ALL {
        let (sam, _) = world.write(move |tx| staff::invite(tx, "Sam", role)).await;
        let sends = !matches!(role, Role::Manager | Role::Admin);
        check(&world, Actor::Staff(sam), [sends, false, false]).await;
    }
}
