//! Drawn reports as bytes, made once for all that may have them.

use bytes::Bytes;

use crate::access::scope::Scope;
use crate::cache::key::CacheKey;
use crate::cache::service::Served;
use crate::document::format::{Format, Rendered};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::ReportId;
use crate::model::brand::Brand;
use crate::reports::generator::{ReportGenerator, refuse_unpublished, spoken};
use crate::store::report_steps::{ExportFacts, KeptExport};

/// A drawn version of a report, to be handed out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its bytes.
    pub served: Served,
    /// Their media type, such as `application/pdf`.
    pub media_type: String,
    /// The ending of a file that holds them, such as `pdf` or `csv.zip`.
    pub extension: String,
    /// The version that they are of.
    pub version: u32,
}

impl ReportGenerator {
    /// As [`Self::export`], from the cache or drawn and kept. Whether the report
    /// may be seen is asked each time, with one read; a version never changes,
    /// so that what was drawn of it stays right. A published version comes as it was
    /// published.
    pub async fn serve_export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: Option<u32>,
        format: Format,
    ) -> Result<Export> {
        let report = self.begin_export(scope, id).await?;
        refuse_unpublished(scope, &report, version)?;
        self.export_of(scope, id, version.unwrap_or(report.version), format).await
    }

    /// A version of a report whose export was begun: what it was drawn as when it was
    /// published, so that a newer renderer changes nothing.
    pub(super) async fn export_of(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Export> {
        if let Some(kept) = self.kept_export(scope, id, version, format).await? {
            return Ok(kept);
        }
        let brand = self.store.get_brand(scope).await?;
        let key = export_key(scope, id, version, format, &brand);
        let load = async {
            let as_of = self.clock.now();
            let document = spoken(self.stored_document(scope, id, Some(version)).await?);
            let rendered = self.draw(&document, &brand, format)?;
            Ok(Served::new(packed(rendered), as_of))
        };
        unpacked(self.cache.get_or_load(&key, Box::pin(load)).await?, version)
    }

    async fn kept_export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<Export>> {
        let kept = self.store.find_report_export(scope, id, version, format).await?;
        let Some(kept) = kept else { return Ok(None) };
        kept.check()?;
        let KeptExport { facts, bytes } = kept;
        let served = Served::new(bytes, self.clock.now());
        let ExportFacts { media_type, extension, .. } = facts;
        Ok(Some(Export { served, media_type, extension, version }))
    }

    /// A version of a report, if it is kept as it was drawn.
    pub(super) async fn find_export(
        &self,
        scope: &Scope,
        id: ReportId,
        version: u32,
        format: Format,
    ) -> Result<Option<Export>> {
        if let Some(kept) = self.kept_export(scope, id, version, format).await? {
            return Ok(Some(kept));
        }
        let brand = self.store.get_brand(scope).await?;
        let kept = self.cache.find(&export_key(scope, id, version, format, &brand)).await;
        kept.map(|served| unpacked(served, version)).transpose()
    }
}

/// What is drawn depends on the brand, which may change while a version does not.
fn export_key(
    scope: &Scope,
    id: ReportId,
    version: u32,
    format: Format,
    brand: &Brand,
) -> CacheKey {
    CacheKey::report(scope, id, &[&"export", &version, &format.as_str(), &brand.fingerprint()])
}

/// A drawing as the bytes that a cache moves: a line with its media type, one
/// with its extension, and the rest.
fn packed(rendered: Rendered) -> Bytes {
    let mut packed = format!("{}\n{}\n", rendered.media_type, rendered.extension).into_bytes();
    packed.extend(rendered.bytes);
    packed.into()
}

fn unpacked(served: Served, version: u32) -> Result<Export> {
    let mut parts = served.bytes.splitn(3, |byte| *byte == b'\n');
    let mut line = || String::from_utf8(parts.next()?.to_vec()).ok();
    let (Some(media_type), Some(extension)) = (line(), line()) else { return Err(not_packed()) };
    let head = media_type.len() + extension.len() + 2;
    if parts.next().is_none() {
        return Err(not_packed());
    }
    let served = Served { bytes: served.bytes.slice(head..), ..served };
    Ok(Export { served, media_type, extension, version })
}

fn not_packed() -> Error {
    let message = "what the cache keeps of a report is not what was put there";
    Error::new(ErrorKind::Corrupt, "bad_cached_report", message)
        .with_hint("a cache belongs to one platform; start it with an empty one")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_comes_out_as_it_went_in() {
        for bytes in [&b""[..], b"\n", b"one\ntwo\nthree\n"] {
            let rendered =
                Rendered { bytes: bytes.to_vec(), media_type: "text/csv", extension: "csv" };
            let served = Served::new(packed(rendered), "2026-01-01T00:00:00Z".parse().unwrap());
            let export = unpacked(served, 3).unwrap();
            assert_eq!(export.served.bytes, bytes);
            assert_eq!(
                (export.media_type.as_str(), export.extension.as_str()),
                ("text/csv", "csv")
            );
        }
    }

    #[test]
    fn other_bytes_are_told() {
        for bytes in ["", "application/pdf", "application/pdf\npdf"] {
            let served = Served::new(bytes, "2026-01-01T00:00:00Z".parse().unwrap());
            assert_eq!(unpacked(served, 1).unwrap_err().code(), "bad_cached_report");
        }
    }
}
