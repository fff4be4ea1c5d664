//! Which reports are listed, in which order, and where a page goes on.

use std::cmp::Reverse;

use chrono::NaiveDate;

use crate::clock::Instant;
use crate::error::{Error, Result, shown};
use crate::ids::ReportId;
use crate::model::report::{Report, ReportFilter};
use crate::model::text::folded;
use crate::page::{PageRequest, bad_cursor};

/// In which order reports are listed. What is equal goes by id.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum ReportSort {
    /// By the period's last day, the newest first.
    #[default]
    PeriodNewest,
    /// By the period's last day, the oldest first.
    PeriodOldest,
    /// By the instant of creation, the newest first.
    CreatedNewest,
    /// By the instant of creation, the oldest first.
    CreatedOldest,
    /// By title in byte order, ignoring case.
    Title,
}

impl ReportSort {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::PeriodNewest,
        Self::PeriodOldest,
        Self::CreatedNewest,
        Self::CreatedOldest,
        Self::Title,
    ];

    /// The sort as a caller writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PeriodNewest => "-period_end",
            Self::PeriodOldest => "period_end",
            Self::CreatedNewest => "-created_at",
            Self::CreatedOldest => "created_at",
            Self::Title => "title",
        }
    }

    /// The sort of a word.
    ///
    /// # Errors
    /// `InvalidInput` with code `unknown_report_sort`; the hint names them all.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str() == text).ok_or_else(|| {
            let words: Vec<&str> = Self::ALL.into_iter().map(Self::as_str).collect();
            Error::invalid(
                "unknown_report_sort",
                format!("reports are not sorted by `{}`", shown(text)),
            )
            .with_hint(format!("one of {}", words.join(", ")))
        })
    }

    /// The key of the cursor behind a report: a title may name a person.
    pub fn key(self, report: &Report) -> (&'static str, ReportId) {
        (self.as_str(), report.id)
    }

    /// Where a report stands in this order.
    pub fn place(self, report: &Report) -> ReportPlace {
        match self {
            Self::PeriodNewest => ReportPlace::PeriodNewest(Reverse(report.period_end)),
            Self::PeriodOldest => ReportPlace::PeriodOldest(report.period_end),
            Self::CreatedNewest => ReportPlace::CreatedNewest(Reverse(report.created_at)),
            Self::CreatedOldest => ReportPlace::CreatedOldest(report.created_at),
            Self::Title => ReportPlace::Title(folded(&report.title)),
        }
    }
}

/// Where a report stands in an order: places of one sort compare as their reports are
/// listed, those in the same place by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportPlace {
    /// In [`ReportSort::PeriodNewest`].
    PeriodNewest(Reverse<NaiveDate>),
    /// In [`ReportSort::PeriodOldest`].
    PeriodOldest(NaiveDate),
    /// In [`ReportSort::CreatedNewest`].
    CreatedNewest(Reverse<Instant>),
    /// In [`ReportSort::CreatedOldest`].
    CreatedOldest(Instant),
    /// In [`ReportSort::Title`]: the title as [`folded`] writes it.
    Title(String),
}

impl ReportPlace {
    /// The last day, of a place by period.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::PeriodNewest(Reverse(day)) | Self::PeriodOldest(day) => Some(*day),
            _ => None,
        }
    }

    /// The instant, of a place by creation.
    pub fn instant(&self) -> Option<Instant> {
        match self {
            Self::CreatedNewest(Reverse(at)) | Self::CreatedOldest(at) => Some(*at),
            _ => None,
        }
    }

    /// The folded title, of a place by title.
    pub fn title(&self) -> Option<&str> {
        match self {
            Self::Title(title) => Some(title),
            _ => None,
        }
    }
}

impl ReportFilter {
    /// Whether a report is asked for.
    pub fn passes(&self, report: &Report) -> bool {
        self.status.is_none_or(|status| status == report.clone().at(self.at).status)
            && (!self.is_readable || report.clone().as_published().is_some())
            && self.period_start.is_none_or(|first| first <= report.period_start)
            && self.period_end.is_none_or(|last| report.period_end <= last)
            && self.template_id.is_none_or(|template| report.template_id == Some(template))
            && self.q.as_ref().is_none_or(|q| folded(&report.title).contains(&folded(q)))
    }

    /// Behind which report a page goes on; nothing for the first.
    ///
    /// # Errors
    /// `InvalidInput` with code `bad_cursor` for the cursor of another sort.
    pub fn after(&self, page: &PageRequest) -> Result<Option<ReportId>> {
        let Some(cursor) = &page.after else { return Ok(None) };
        let (sort, id): (String, ReportId) = cursor.key()?;
        if sort == self.sort.as_str() { Ok(Some(id)) } else { Err(bad_cursor()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sort_is_known_by_its_word_alone() {
        for sort in ReportSort::ALL {
            assert_eq!(ReportSort::parse(sort.as_str()).unwrap(), sort);
        }
        for word in ["", "Title", "-title", "period_end "] {
            assert_eq!(ReportSort::parse(word).unwrap_err().code(), "unknown_report_sort");
        }
        assert_eq!(ReportSort::default().as_str(), "-period_end");
    }
}
