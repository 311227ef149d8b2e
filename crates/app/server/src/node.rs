//! One node: everything that runs while the pharmacy is open.

use std::{future::Future, sync::Arc, time::Duration};

use api::ApiState;
use axum::Router;
use channels::smpp::Smpp;
use engine::{Feed, Runner};
use kernel::{Actor, Result};
use outreach::{
    gateway::{Archive, Gateway, Inbound},
    inbound::{self, CaughtUp, Listener},
    picture::along::Signs,
};
use paper::Fonts;
use store::Db;
use tokio::{net::TcpListener, sync::watch, task::JoinSet};
use web::{Brand, Limits, Site, kit::Sign};

use crate::{config::Tls, lines, machine};

/// Between two looks at the carrier's list.
const BETWEEN_LOOKS: Duration = Duration::from_secs(300);

/// The page of a demo.
pub const DEMO: &str = "/demo";

/// What a node is made of.
pub struct Plan {
    /// The database, unlocked.
    pub db: Db,
    /// The carriers.
    pub gateways: Vec<Arc<dyn Gateway>>,
    /// The lines to a message centre: one of the carriers.
    pub smpp: Option<Arc<Smpp>>,
    /// The carrier's list of what came to us.
    pub archive: Option<Arc<dyn Archive>>,
    /// Who judges what the carrier posts.
    pub carrier: Option<Arc<dyn Inbound>>,
    /// The number messages come from.
    pub from: String,
    /// Whether the picture that a patient chose goes along with texts.
    pub pictures: bool,
    /// Host names that the pages answer to; loopback only when empty.
    pub hosts: Vec<String>,
    /// What counts tries by network address; nothing where addresses cannot be told apart.
    pub limits: Option<Arc<Limits>>,
    /// The push services that are believed, in place of the usual ones.
    pub services: Option<Vec<String>>,
    /// What letters are printed in.
    pub fonts: Fonts,
    /// Whether nobody in it is real: its pages lead back to the page of the demo, and speak the
    /// languages that test a layout.
    pub is_demo: bool,
}

/// A node that is ready to serve.
pub struct Node {
    /// The database.
    pub db: Db,
    /// What runs the jobs.
    pub runner: Runner,
    router: Router,
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Node {
    /// Puts the parts together and starts what works in the background. The pharmacy must be
    /// established.
    pub async fn start(plan: Plan) -> Result<Self> {
        let Plan { db, gateways, smpp, archive, carrier, from, pictures, hosts, .. } = plan;
        let Plan { limits, services, fonts, is_demo, .. } = plan;
        db.write(&Actor::System, journeys::version::publish_shipped).await?;
        wiring::tell_stuck(&db).await?;
        let feed = Feed::attach(&db).await?;
        // Listens before it reads: nothing can be recorded in between and be missed.
        let heard = feed.listen();
        wiring::learn_medications(&db).await?;
        let site = site(brand(&db).await?, hosts, is_demo);
        let site = Arc::new(site.with_limits(limits.clone()));
        let drawing = |name: &str| Sign::of(name).map(Sign::path);
        let signs = pictures.then(|| Arc::new(drawing) as Signs);
        let courier = wiring::courier_with(&db, gateways, &from, signs);
        let registry = Arc::new(wiring::registry(Arc::clone(&courier)));
        let name = format!("process {}", std::process::id());
        let runner = Runner::new(&db, registry, &name);
        let api = api::router(ApiState::new(db.clone(), carrier).with_limits(limits));
        let pages = portal::PortalState::new(db.clone(), Arc::clone(&site));
        let mut pages = pages.with_pictures_along(pictures);
        if let Some(services) = services {
            pages = pages.with_services(&services);
        }
        let pages_of_staff = console::ConsoleState::new(db.clone(), site.clone(), feed);
        let pages_of_staff = pages_of_staff.with_fonts(fonts).with_courier(courier);
        let router = Router::new()
            .merge(web::rim::around_machines(api, Arc::clone(&site)))
            .merge(web::rim::shared(Arc::clone(&site)))
            .merge(portal::router(pages))
            .merge(console::router(pages_of_staff));
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        let (worker, ends) = (runner.clone(), until(stopped.clone()));
        tasks.spawn(async move { worker.run(ends).await });
        if let Some(smpp) = smpp {
            let listener = Arc::new(Listener::new(db.clone(), channels::smpp::NAME));
            let (clock, ends) = (db.clone(), until(stopped.clone()));
            tasks.spawn(smpp.run(listener, move || clock.now(), ends));
        }
        if let Some(archive) = archive {
            let (keeper, ends) = (db.clone(), until(stopped.clone()));
            tasks.spawn(async move {
                tokio::select! {
                    () = catching_up(keeper, archive) => {}
                    () = ends => {}
                }
            });
        }
        let (learner, ends) = (db.clone(), until(stopped.clone()));
        tasks.spawn(async move {
            tokio::select! {
                () = wiring::keep_learning(learner, heard) => {}
                () = ends => {}
            }
        });
        tasks.spawn(audit::seal_every_second(db.clone(), until(stopped)));
        Ok(Self { db, runner, router, tasks, stop })
    }

    /// More pages beside the pharmacy's own.
    #[must_use]
    pub fn with_pages(mut self, pages: Router) -> Self {
        self.router = self.router.merge(pages);
        self
    }

    /// Serves until `end` resolves, then finishes what is under way.
    pub async fn serve(
        mut self,
        listener: TcpListener,
        tls: Option<&Tls>,
        end: impl Future<Output = ()> + Send + 'static,
    ) -> Result<()> {
        let limits = lines::Limits::default().within(machine::descriptors());
        // Open live pages end with the last of this: nobody waits for them.
        tokio::select! {
            served = lines::serve(listener, self.router, tls, limits) => served?,
            () = end => {}
        }
        let _ = self.stop.send(true);
        while self.tasks.join_next().await.is_some() {}
        Ok(())
    }
}

/// Looks through the carrier's list at once, and again and again: what its webhook did not bring is heard
/// all the same.
async fn catching_up(db: Db, archive: Arc<dyn Archive>) {
    let mut looks = tokio::time::interval(BETWEEN_LOOKS);
    loop {
        looks.tick().await;
        match inbound::catch_up(&db, archive.as_ref()).await {
            Ok(CaughtUp::Found(0)) => {}
            Ok(CaughtUp::Found(count)) => {
                tracing::warn!(count, "texts came that no webhook brought; they are heard now");
            }
            Ok(CaughtUp::Silent(why)) => {
                tracing::warn!(?why, "the carrier's list of texts could not be read");
            }
            Err(error) => tracing::error!(error = %error.chain(), "texts could not be looked for"),
        }
    }
}

async fn until(mut stopped: watch::Receiver<bool>) {
    // A sender that is gone has stopped too.
    let _ = stopped.wait_for(|stopped| *stopped).await;
}

fn site(brand: Brand, hosts: Vec<String>, is_demo: bool) -> Site {
    let site = Site::new(brand, hosts);
    if is_demo { site.with_pseudo_locales().with_home(DEMO) } else { site }
}

async fn brand(db: &Db) -> Result<Brand> {
    let profile = db.read(care::pharmacy::current).await?;
    Ok(Brand {
        name: profile.name,
        phone: profile.phone,
        language: profile.language,
        zone: profile.zone,
    })
}

/// Resolves when the process is asked to end.
pub async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        // Without signals there is nothing to wait for but the end itself.
        return std::future::pending().await;
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}

#[cfg(test)]
mod tests {
    use kernel::{Language, PhoneNumber, Zone};

    use super::*;

    #[test]
    fn only_a_demo_leads_to_its_own_page_and_speaks_what_nobody_speaks() {
        for is_demo in [true, false] {
            let brand = Brand {
                name: "Elm".to_owned(),
                phone: PhoneNumber::parse("201-555-0123").unwrap(),
                language: Language::english(),
                zone: Zone::UTC,
            };
            let site = site(brand, Vec::new(), is_demo);
            assert_eq!(site.speaks_pseudo(), is_demo);
            assert_eq!(site.home(), is_demo.then_some("/demo"));
        }
    }
}
