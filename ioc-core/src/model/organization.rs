//! Organizations: whose data it is, and the calendar it is read in.

use chrono::Weekday;
use chrono_tz::Tz;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::OrganizationId;
use crate::model::audit::AuditKey;
use crate::model::calendar::Calendar;

/// An organization and its calendar, language and disclosure settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Its name, unique in one store.
    pub name: String,
    /// The name that it was entered with, which a rename leaves alone: imported
    /// rows without an id are known by it.
    pub entered_as: String,
    /// The zone in which its days begin and end, and the weekday on which its
    /// weeks begin, since when.
    pub calendar: Calendar,
    /// The language of its reports, such as `en-GB`.
    pub locale: String,
    /// The smallest group of people whose figures are published.
    pub minimum_group: u32,
    /// When it was entered.
    pub created_at: Instant,
    /// The key under which its people have pseudonyms in its audit trail. It never
    /// changes: what one person did could not be told from what another did.
    pub audit_key: AuditKey,
}

impl Organization {
    /// The zone in which instants are shown: the newest one of its calendar. A
    /// local time is read in the zone that held on its date.
    pub fn zone(&self) -> Tz {
        self.calendar.latest().zone
    }
}

/// What a new organization is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOrganization {
    /// Its name, unique in one store.
    pub name: String,
    /// The zone in which its days begin and end.
    pub zone: Tz,
    /// The weekday on which its weeks begin.
    pub week_start: Weekday,
    /// The language of its reports.
    pub locale: String,
    /// The smallest group of people whose figures are published.
    pub minimum_group: u32,
}

impl NewOrganization {
    /// An organization with weeks from Monday in UTC and groups of five.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            zone: Tz::UTC,
            week_start: Weekday::Mon,
            locale: "en-GB".to_owned(),
            minimum_group: 5,
        }
    }
}

/// What changes about an organization; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrganizationChange {
    /// Another name, unique in one store.
    pub name: Option<String>,
    /// Another zone, from the next local midnight on.
    pub zone: Option<Tz>,
    /// Another first weekday, from the next local midnight on.
    pub week_start: Option<Weekday>,
    /// Another language of its reports.
    pub locale: Option<String>,
    /// Another smallest group whose figures are published, at once.
    pub minimum_group: Option<u32>,
}

/// The IANA zone of a name.
pub fn parse_zone(text: &str) -> Result<Tz> {
    text.parse().map_err(|_| {
        Error::invalid("unknown_time_zone", format!("`{}` is not a time zone", shown(text)))
            .with_hint("an IANA name such as Europe/Berlin or UTC")
    })
}

/// The weekday of an English name or its first three letters.
pub fn parse_weekday(text: &str) -> Result<Weekday> {
    text.parse().map_err(|_| {
        Error::invalid("unknown_weekday", format!("`{}` is not a weekday", shown(text)))
            .with_hint("monday to sunday")
    })
}
