//! What this process may take, and who may look into it.

use rustix::process::{
    DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit,
};

/// Takes as many descriptors as the system allows, and leaves no image of the memory, which holds keys
/// and what they open, to a crash or to another process of the same user.
pub fn settle() {
    let files = getrlimit(Resource::Nofile);
    let all = Rlimit { current: files.maximum, maximum: files.maximum };
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let asked = [
        setrlimit(Resource::Nofile, all),
        setrlimit(Resource::Core, none),
        set_dumpable_behavior(DumpableBehavior::NotDumpable),
    ];
    for error in asked.into_iter().filter_map(Result::err) {
        tracing::warn!(%error, "the system did not let this process settle");
    }
}

/// How many descriptors this process may have.
pub fn descriptors() -> usize {
    let most = getrlimit(Resource::Nofile).current;
    most.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_settled_process_has_all_descriptors_and_leaves_no_image() {
        settle();
        let (files, core) = (getrlimit(Resource::Nofile), getrlimit(Resource::Core));
        assert_eq!(files.current, files.maximum);
        assert_eq!((core.current, core.maximum), (Some(0), Some(0)));
        let dumpable = rustix::process::dumpable_behavior().expect("the kernel answers");
        assert_eq!(dumpable, DumpableBehavior::NotDumpable);
    }
}
