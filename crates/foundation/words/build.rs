//! Rebuilds this crate when a file of words is added: the embedding macro only watches files it knew.

fn main() {
    println!("cargo:rerun-if-changed=../../../locales");
}
