//! The console as staff meet it: over HTTP, with the house behind it.

mod audit;
mod consents;
mod enough;
mod flyers;
mod forged;
mod health;
mod house;
mod late;
mod letters;
mod limits;
mod live;
mod pages;
mod patients;
mod pictures;
mod routes;
mod rows;
mod rules;
mod said;
mod session;
mod stopped;
mod tasks;
mod why;
mod words;
mod worklist;
