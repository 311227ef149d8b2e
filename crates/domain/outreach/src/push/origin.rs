//! Which push services are believed. A browser names its service itself, so nothing is posted to an
//! address that is not on the list.

/// The services of the makers of browsers: each host stands for itself and for what lies below it.
pub const SERVICES: [&str; 4] =
    ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"];

/// The origin of an address of a push service, if it is one of these. One on this machine is listed
/// with its port, `127.0.0.1:9090`, and is spoken to in the clear; every other speaks TLS on the usual
/// port.
pub fn of(endpoint: &str, services: &[String]) -> Option<String> {
    let (scheme, rest) = endpoint.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    // Somebody's name before the host, or a slash that leans the other way, is another host to a
    // careless reader.
    let is_plain =
        authority.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'.' | b'-' | b':'));
    if !is_plain {
        return None;
    }
    let host = authority.strip_suffix(":443").unwrap_or(authority).to_ascii_lowercase();
    let is_listed = services.iter().any(|service| match scheme {
        "https" => {
            let below = host.strip_suffix(service.as_str());
            below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        }
        "http" => service.starts_with("127.0.0.1:") && authority == service,
        _ => false,
    });
    is_listed.then(|| format!("{scheme}://{authority}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(endpoint: &str, expected: Option<&str>) {
        let mut services: Vec<String> = SERVICES.map(str::to_owned).to_vec();
        services.push("127.0.0.1:9090".to_owned());
        assert_eq!(of(endpoint, &services).as_deref(), expected, "{endpoint}");
    }

    #[test]
    fn only_known_services_are_posted_to() {
        check("https://fcm.googleapis.com/fcm/send/x", Some("https://fcm.googleapis.com"));
        check("https://web.push.apple.com/Q", Some("https://web.push.apple.com"));
        let windows = "https://wns2-by3p.notify.windows.com";
        check(&format!("{windows}/w/?t=x"), Some(windows));
        check("http://127.0.0.1:9090/notify/x", Some("http://127.0.0.1:9090"));
        for bad in [
            "https://example.org/fcm.googleapis.com",
            "https://evilfcm.googleapis.com.example.org/x",
            "https://evil-push.apple.com.example.org/x",
            "https://notpush.apple.com/x",
            "https://fcm.googleapis.com:8443/x",
            "https://fcm.googleapis.com@example.org/x",
            "https://example.org@fcm.googleapis.com/x",
            "https://example.org\\.push.apple.com/x",
            "https://example.org#.push.apple.com/x",
            "http://fcm.googleapis.com/x",
            "http://127.0.0.1:9091/x",
            "http://127.0.0.1:9090@example.org/x",
            "https://169.254.169.254/latest",
            "https://[::1]/x",
            "ftp://fcm.googleapis.com/x",
            "nonsense",
            "",
        ] {
            check(bad, None);
        }
    }
}
