//! An importer over the double of a store.

use std::sync::Arc;

use crate::clock::{Instant, VirtualClock};
use crate::error::{Error, Result};
use crate::ingest::double::{Memory, held};
use crate::ingest::import::Importer;
use crate::ingest::rejected::{RejectedRow, RejectedRows};
use crate::ingest::report::{ImportReport, WithdrawalReport};
use crate::ingest::request::{ImportKind, ImportRequest};
use crate::ingest::service::IngestService;
use crate::ingest::source::Text;
use crate::model::assessment::Assessment;

pub(super) fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

pub(super) struct Bench {
    pub(super) store: Arc<Memory>,
    pub(super) importer: Importer,
}

impl Bench {
    pub(super) fn new() -> Self {
        Self::on("2026-01-14T09:00:00Z")
    }

    /// A bench whose clock stands at an instant.
    pub(super) fn on(now: &str) -> Self {
        let store = Arc::new(Memory::default());
        let clock = Arc::new(VirtualClock::at(at(now)));
        let ingest = IngestService::over(&store, clock.clone());
        Self { importer: Importer::new(ingest, store.clone(), clock), store }
    }

    pub(super) async fn run(
        &self,
        text: impl AsRef<[u8]>,
        request: &ImportRequest,
    ) -> Result<ImportReport> {
        self.importer.run(&Text::csv(text), request, &|_| ()).await
    }

    /// Imports what is sound, and returns what is not.
    pub(super) async fn skip(
        &self,
        text: impl AsRef<[u8]>,
        request: &ImportRequest,
    ) -> Result<(ImportReport, Rejected)> {
        let (source, mut rejected) = (Text::csv(text), Rejected::default());
        let importer = &self.importer;
        let report =
            importer.run_skipping_invalid(&source, request, &mut rejected, &|_| ()).await?;
        Ok((report, rejected))
    }

    /// Takes the rows of a file back.
    pub(super) async fn withdraw(
        &self,
        text: impl AsRef<[u8]>,
        request: &ImportRequest,
    ) -> Result<WithdrawalReport> {
        self.importer.withdraw(&Text::csv(text), request, &|_| ()).await
    }

    pub(super) fn assessments(&self) -> Vec<Assessment> {
        held(&self.store.assessments).values().cloned().collect()
    }

    pub(super) fn events(&self) -> usize {
        held(&self.store.activity).len()
    }
}

/// The rows that were left out, as a file of them.
#[derive(Debug, Default)]
pub(super) struct Rejected {
    pub(super) file: String,
    pub(super) lines: Vec<u64>,
    pub(super) finished: bool,
}

impl RejectedRows for Rejected {
    fn begin(&mut self, heading: &[u8]) -> Result<()> {
        self.file.push_str(&String::from_utf8_lossy(heading));
        Ok(())
    }

    fn reject(&mut self, row: &RejectedRow<'_>) -> Result<()> {
        self.lines.push(row.line);
        self.file.push_str(&String::from_utf8_lossy(row.entry));
        Ok(())
    }

    fn finish(&mut self) -> Result<()> {
        self.finished = true;
        Ok(())
    }
}

pub(super) fn activity() -> ImportRequest {
    ImportRequest::new(ImportKind::Activity)
}

pub(super) fn into_o(kind: ImportKind) -> ImportRequest {
    ImportRequest { organization: Some("o".to_owned()), ..ImportRequest::new(kind) }
}

pub(super) fn scored() -> ImportRequest {
    into_o(ImportKind::Responses { instrument: "scored".to_owned() })
}

pub(super) fn ipip() -> ImportRequest {
    into_o(ImportKind::Responses { instrument: "ipip-50".to_owned() })
}

/// The error of an import that must fail and write nothing.
pub(super) async fn refused(text: impl AsRef<[u8]>, request: &ImportRequest) -> Error {
    let bench = Bench::new();
    let error = bench.run(text, request).await.unwrap_err();
    assert!(held(&bench.store.organizations).is_empty(), "something was written");
    assert!(error.hint().is_some_and(|hint| !hint.is_empty()), "no way out: {error}");
    error
}

/// The line that an error names.
pub(super) fn line_of(error: &Error) -> Option<&str> {
    error.context().iter().find(|(key, _)| *key == "line").map(|(_, line)| line.as_str())
}
