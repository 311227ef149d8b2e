//! The words of a page, without what it quotes: mail programs mark that in tags of their own.

use mail_parser::decoders::html::html_to_text;

/// Where the quoted e-mail begins, and everything after it is quoted.
const REST: [&str; 7] = [
    "id=\"divrplyfwdmsg\"",
    "id=divrplyfwdmsg",
    "id=\"appendonsend\"",
    "id=\"mail-editor-reference-message-container\"",
    "id=\"ms-outlook-mobile-signature\"",
    "name=\"messagereplysection\"",
    "class=\"yahoo_quoted",
];

/// A page as lines of words.
pub(super) struct Page {
    /// The words that whoever wrote it added.
    pub(super) words: String,
    /// The words from where a mail program says that the quoted e-mail begins.
    pub(super) rest: String,
}

/// Reads a page.
pub(super) fn words(page: &str) -> Page {
    // Of the same length in bytes, whatever else is in it.
    let small = page.to_ascii_lowercase();
    let rest = REST.iter().filter_map(|mark| small.find(mark)).min();
    let end = rest.and_then(|at| small[..at].rfind('<')).unwrap_or(page.len());
    let lines = |from: usize, to: usize| {
        let kept = without_quotes(&page[from..to], &small[from..to]);
        let text = html_to_text(&in_lines(&kept));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    };
    Page { words: lines(0, end), rest: lines(end, page.len()) }
}

/// A break wherever a block begins or ends: its words do not grow together with others.
fn in_lines(page: &str) -> String {
    const BLOCKS: [&str; 8] = ["div", "tr", "li", "table", "blockquote", "hr", "ul", "h"];
    let mut parts = page.split('<');
    let mut lines = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.trim_start_matches('/');
        let name: String = name.chars().take_while(char::is_ascii_alphabetic).collect();
        if BLOCKS.contains(&name.to_ascii_lowercase().as_str()) {
            lines.push_str("<br>");
        }
        lines.push('<');
        lines.push_str(part);
    }
    lines
}

/// Takes out the quotes, each with those inside it. An indented paragraph is none.
fn without_quotes(page: &str, small: &str) -> String {
    const OPEN: &str = "<blockquote";
    const CLOSE: &str = "</blockquote";
    let mut kept = String::with_capacity(page.len());
    let (mut at, mut from, mut depth) = (0, 0, 0_usize);
    // One way through, from tag to tag: a page of nothing but openings costs no more than another.
    while let Some(next) = small[at..].find('<').map(|found| at + found) {
        let is_open = small[next..].starts_with(OPEN);
        if !is_open && !small[next..].starts_with(CLOSE) {
            at = next + 1;
            continue;
        }
        let end = small[next..].find('>').map_or(small.len(), |found| next + found + 1);
        if is_open {
            let tag = &small[next..end];
            let is_quote = ["cite", "quote ", "quote\"", "_quote", "border-left", "solid"]
                .iter()
                .any(|mark| tag[OPEN.len()..].contains(mark));
            if depth == 0 && is_quote {
                kept.push_str(&page[from..next]);
                depth = 1;
            } else if 0 < depth {
                depth += 1;
            }
        } else if 0 < depth {
            depth -= 1;
            if depth == 0 {
                // A gap, so that words before and after do not grow together.
                kept.push_str("<br>");
                from = end;
            }
        }
        at = end;
    }
    if depth == 0 {
        kept.push_str(&page[from..]);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_openings_is_read_in_one_way_through() {
        let page = format!("YES{}", "<blockquote>".repeat(80_000));
        assert_eq!(words(&page).words, "YES");
        let page = format!("YES{}", "<blockquote type=\"cite\">".repeat(40_000));
        assert_eq!(words(&page).words, "YES");
        let page = words("a<b>b</b><blockquote type=cite>x<p>y</blockquote>c");
        assert_eq!((page.words.as_str(), page.rest.as_str()), ("ab\nc", ""));
        let page = words("a<hr><div id=\"divRplyFwdMsg\"><b>From:</b> b<br>c</div>d");
        assert_eq!((page.words.as_str(), page.rest.as_str()), ("a", "From: b\nc\nd"));
    }
}
