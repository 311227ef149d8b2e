//! `cargo x`: the commands of the house.

fn main() {}
