//! What all requests share.

use std::sync::Arc;
use std::time::Duration;

use ioc_core::platform::Platform;
use tokio::sync::Mutex;

use crate::admission::Admissions;
use crate::caller::Resolver;
use crate::generations::Generations;
use crate::limits::Limits;
use crate::live::Live;

/// How a router behaves. Every field has a default that fits one node.
#[derive(Debug, Clone)]
pub struct ApiSettings {
    /// The most bytes that a body may have.
    pub body_bytes: usize,
    /// How long a body may take to arrive.
    pub body_timeout: Duration,
    /// How long a request may take to be answered, its body aside.
    pub handler_timeout: Duration,
    /// How many requests a second one caller may send; so many at once too.
    pub caller_per_second: u32,
    /// How many requests a second all callers of one organization may send
    /// together; so many at once too.
    pub organization_per_second: u32,
    /// How many requests of one organization may be under way together.
    pub organization_at_once: usize,
    /// How many sockets, event streams and exports that are being read one caller may have
    /// open.
    pub live_per_caller: usize,
    /// How many all callers of one organization may have open together.
    pub live_per_organization: usize,
    /// How long an export may be read, which takes memory meanwhile. It breaks off then.
    pub export_timeout: Duration,
    /// The origins, such as `https://app.example.com`, whose pages may ask from a
    /// browser; none unless they are named.
    pub origins: Vec<String>,
}

impl Default for ApiSettings {
    fn default() -> Self {
        Self {
            body_bytes: 8 << 20,
            body_timeout: Duration::from_secs(10),
            handler_timeout: Duration::from_secs(30),
            caller_per_second: 100,
            organization_per_second: 500,
            organization_at_once: 32,
            live_per_caller: 50,
            live_per_organization: 5_000,
            export_timeout: Duration::from_mins(10),
            origins: Vec::new(),
        }
    }
}

/// What all requests share.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) platform: Platform,
    pub(crate) resolver: Arc<dyn Resolver>,
    pub(crate) settings: ApiSettings,
    pub(crate) admissions: Admissions,
    pub(crate) limits: Limits,
    pub(crate) generations: Generations,
    pub(crate) live: Live,
    /// Held by the tick that runs jobs for a timer: each has workers of its own.
    pub(crate) ticking: Mutex<()>,
}

impl Api {
    pub(crate) fn new(
        platform: Platform,
        resolver: Arc<dyn Resolver>,
        settings: ApiSettings,
    ) -> Self {
        let admissions = Admissions::new(platform.clone());
        let limits = Limits::new(&settings);
        let (generations, live) = (Generations::default(), Live::default());
        let ticking = Mutex::new(());
        Self { platform, resolver, settings, admissions, limits, generations, live, ticking }
    }
}
