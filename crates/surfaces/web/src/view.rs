//! What a handler knows about the page it is asked for: whose site it is, which language the
//! reader speaks, and where "the same page in another language" is.

use std::{convert::Infallible, sync::Arc};

use axum::{
    extract::{FromRef, FromRequestParts},
    http::request::Parts,
};
use kernel::Language;

use crate::{
    Brand, Say, Site,
    negotiate::{Audience, Heard},
};

/// Extracted by every handler that shows a page.
#[derive(Clone, Debug)]
pub struct View {
    /// Whose page this is.
    pub brand: Arc<Brand>,
    /// The reader's language.
    pub say: Say,
    /// The page's path without query, for the language switch.
    pub path: String,
    heard: Heard,
    readers: Audience,
    site: Arc<Site>,
}

impl View {
    /// The view of one request, made at the rim, where the path is still whole.
    pub fn of(site: &Arc<Site>, parts: &Parts) -> Self {
        let heard = Heard::of(site, parts.uri.query().unwrap_or_default(), &parts.headers);
        let readers = Audience::Patients;
        let say = Say::in_language(heard.settle(None, site, readers));
        // Two slashes at the beginning of a link name a host.
        let path = format!("/{}", parts.uri.path().trim_start_matches(['/', '\\']));
        Self { brand: site.brand(), say, path, heard, readers, site: site.clone() }
    }

    /// Speaks the language that a link or a record names, unless the reader chose another.
    #[must_use]
    pub fn written_in(mut self, language: &Language) -> Self {
        self.say = Say::in_language(self.heard.settle(Some(language), &self.site, self.readers));
        self
    }

    /// Speaks to staff: in a language that has their words too.
    #[must_use]
    pub fn for_staff(mut self) -> Self {
        self.readers = Audience::Staff;
        self.say = Say::in_language(self.heard.settle(None, &self.site, self.readers));
        self
    }

    /// Where every page leads at its foot.
    pub fn home(&self) -> Option<&'static str> {
        self.site.home()
    }

    /// Shows the page under another path than the one asked for: a form's own page.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }
}

impl<S> FromRequestParts<S> for View
where
    Arc<Site>: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let made = parts.extensions.get::<Self>().cloned();
        Ok(made.unwrap_or_else(|| Self::of(&Arc::<Site>::from_ref(state), parts)))
    }
}
