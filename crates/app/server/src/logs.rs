//! Logs: one JSON object a line on standard error. Ids only; values of patients have no `Display`.

use tracing_subscriber::{EnvFilter, fmt, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::config;

/// Starts logging, as `RAPPORT_LOG` says (`info` when it says nothing).
pub fn start() {
    let filter =
        EnvFilter::try_new(config::log_filter()).unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::registry()
        .with(filter)
        .with(fmt::layer().json().with_writer(std::io::stderr).with_current_span(false))
        .init();
}
