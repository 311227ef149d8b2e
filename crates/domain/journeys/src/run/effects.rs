//! Where a run meets care and outreach: the facts it reads, and the effects it carries out.
//!
//! Each effect has a key made of run, step and occurrence, so that carrying it out again asks for
//! the same message and the same task.

