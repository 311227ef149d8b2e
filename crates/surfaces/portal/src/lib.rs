//! The pages patients see. A page is a folder: handler, form, view. Nothing here decides about
//! care or contact; nothing is asked for that the pharmacy knows already.

pub mod hello;
pub mod landing;
pub mod refill;
