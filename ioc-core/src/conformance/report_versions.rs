//! Cases of [`crate::store::reports::ReportStore`]: what is published, who writes, and the
//! versions of templates.

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{date, id, now, organization, refused, trace, two};
use crate::conformance::reports::{generate, listed, report, template, version};
use crate::document::format::{Format, Rendered};
use crate::error::{Error, ErrorKind, Result};
use crate::model::report::{
    Published, Report, ReportFilter, ReportStatus, ReportVersion, SectionsConfig, Template,
};
use crate::store::bundle::Store;
use crate::store::report_steps::{KeptExport, ListedVersion, ReportStep};
use crate::store::reports::Expected;

/// Readers see a published version until a newer one is published, and nothing of a
/// report that is put away.
pub async fn a_published_version_stays_while_the_next_is_written(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    put(&*store, &scope, 1).await?;
    let readable = ReportFilter { is_readable: true, ..ReportFilter::default() };
    assert_eq!(store.get_report(&scope, id(1)).await?.published, None);
    assert_eq!(listed(&*store, &scope, &readable).await?, [0; 0], "it is a draft");
    take(&*store, &scope, publish(1)).await?;
    let of = |number| {
        let ReportVersion { version, executive_summary, generated_at, .. } = version(number);
        Some(Published { version, executive_summary, generated_at })
    };
    for step in [generate(), ReportStep::Fail, generate()] {
        take(&*store, &scope, step).await?;
        assert_eq!(store.get_report(&scope, id(1)).await?.published, of(1));
        assert_eq!(listed(&*store, &scope, &readable).await?, [1]);
    }
    put(&*store, &scope, 2).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    assert_eq!((stands.version, stands.published.clone()), (2, of(1)));
    assert_eq!(stands.executive_summary, Some(version(2).executive_summary));
    assert_eq!(stands.as_published().map(|read| read.version), Some(1));
    for (asked, expected) in [(None, 2), (Some(1), 1), (Some(2), 2)] {
        let sections = store.list_report_sections(&scope, id(1), asked).await?;
        assert_eq!(sections, version(expected).sections);
    }
    take(&*store, &scope, publish(2)).await?;
    assert_eq!(store.get_report(&scope, id(1)).await?.published, of(2));
    take(&*store, &scope, ReportStep::Archive).await?;
    assert_eq!(listed(&*store, &scope, &readable).await?, [0; 0], "it is put away");
    assert_eq!(store.get_report(&scope, id(1)).await?.as_published(), None);
    Ok(())
}

/// What a version was drawn as comes back byte for byte, also of an earlier one, and its
/// versions are listed with it.
pub async fn a_version_is_published_with_all_its_drawings(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    assert_eq!(store.list_report_versions(&scope, id(1)).await?, []);
    let (mut kept, later) = (Vec::new(), now() + TimeDelta::microseconds(1));
    for number in 1..=3 {
        put(&*store, &scope, number).await?;
        let exports = match number {
            1 => vec![export(Format::Csv, b"one"), export(Format::Pdf, &[0, 0xFF, b'\n'])],
            2 => continue,
            _ => vec![export(Format::Pdf, b"")],
        };
        kept.push((number, exports.clone()));
        take(&*store, &scope, ReportStep::Publish { version: number, at: later, exports }).await?;
    }
    for (number, exports) in &kept {
        for export in exports {
            let format = export.facts.format;
            let found = store.find_report_export(&scope, id(1), *number, format).await?;
            assert_eq!(found.as_ref(), Some(export));
            export.check()?;
        }
    }
    for (number, format) in [(1, Format::Html), (2, Format::Pdf), (3, Format::Csv)] {
        assert_eq!(store.find_report_export(&scope, id(1), number, format).await?, None);
    }
    let listed = |number: u32, exports: &[KeptExport]| ListedVersion {
        version: number,
        generated_at: version(number).generated_at,
        executive_summary: version(number).executive_summary,
        published_at: (!exports.is_empty()).then_some(later),
        exports: exports.iter().map(|export| export.facts.clone()).collect(),
    };
    let expected = [listed(3, &kept[1].1), listed(2, &[]), listed(1, &kept[0].1)];
    assert_eq!(store.list_report_versions(&scope, id(1)).await?, expected);
    assert_eq!(store.list_report_versions(&scope, id(2)).await?, [], "there is no such report");
    Ok(())
}

/// A version that another overtook is not published, and nothing of it is kept.
pub async fn no_other_version_than_the_newest_is_published(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    put(&*store, &scope, 1).await?;
    put(&*store, &scope, 2).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    for number in [1, 3] {
        let exports = vec![export(Format::Pdf, b"drawn")];
        let step = ReportStep::Publish { version: number, at: now(), exports };
        let error = refused(take(&*store, &scope, step).await, "not the newest");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_moved_on"));
        assert!(error.hint().is_some());
        assert_eq!(store.find_report_export(&scope, id(1), number, Format::Pdf).await?, None);
    }
    assert_eq!(store.get_report(&scope, id(1)).await?, stands);
    Ok(())
}

/// A report is being written until its writer's time is over, and is found as failed
/// from then on.
pub async fn a_writer_out_of_time_has_failed(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::{Failed, Generating};
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    store.insert_report(&scope, &report(&scope, 2), &trace(now())).await?;
    take(&*store, &scope, generate()).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    let until = stands.generating_until.expect("it is being written");
    assert_eq!((stands.status, generate().until()), (Generating, Some(until)));
    let microsecond = TimeDelta::microseconds(1);
    for (at, status) in [(until - microsecond, Generating), (until, Failed)] {
        assert_eq!(stands.clone().at(at).status, status);
        for asked in ReportStatus::ALL {
            let filter = ReportFilter { status: Some(asked), at, ..ReportFilter::default() };
            let mut expected = vec![1; usize::from(asked == status)];
            expected.extend((asked == ReportStatus::Draft).then_some(2));
            assert_eq!(listed(&*store, &scope, &filter).await?, expected, "{asked:?} at {at}");
        }
    }
    Ok(())
}

/// Who saw that a writer is out of time may change, move on and delete the report, and the
/// writer keeps nothing then.
pub async fn what_a_writer_out_of_time_wrote_on_may_be_changed(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    take(&*store, &scope, generate()).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    let lease = stands.generating_until.expect("it is being written");
    let seen = stands.clone().at(lease);
    let changed = Report { title: "Another".to_owned(), ..seen.clone() };
    store.put_report(&scope, &seen, &changed, &trace(now())).await?;
    let settled = Report { generating_until: None, ..changed };
    assert_eq!(store.get_report(&scope, id(1)).await?, settled, "it is stored as failed");
    let ours = Expected::Generating(Some(lease));
    let late = store.put_report_version(&scope, &version(1), &ours, &trace(now())).await;
    assert_eq!(refused(late, "it is failed").code(), "report_moved_on");

    take(&*store, &scope, generate()).await?;
    let seen = store.get_report(&scope, id(1)).await?.at(lease);
    let seen = Expected::Seen(Box::new(seen));
    store.take_report_step(&scope, id(1), &seen, &ReportStep::Archive, &trace(now())).await?;
    let late = store.put_report_version(&scope, &version(1), &ours, &trace(now())).await;
    assert_eq!(refused(late, "it is put away").code(), "report_moved_on");
    assert_eq!(store.list_report_versions(&scope, id(1)).await?, []);
    Ok(())
}

/// Of two who write one version the second alone may end it, or say that it failed.
pub async fn a_writer_that_was_overtaken_keeps_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    take(&*store, &scope, generate()).await?;
    let first = Expected::Generating(generate().until());
    let later = now() + TimeDelta::hours(1);
    let step = ReportStep::Generate { until: later };
    store.take_report_step(&scope, id(1), &first, &step, &trace(now())).await?;
    let written = store.put_report_version(&scope, &version(1), &first, &trace(now())).await;
    let failed =
        store.take_report_step(&scope, id(1), &first, &ReportStep::Fail, &trace(now())).await;
    for refusal in [written, failed] {
        let error = refused(refusal, "another writes it");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_moved_on"));
    }
    let second = Expected::Generating(Some(later));
    store.put_report_version(&scope, &version(1), &second, &trace(now())).await?;
    let stands = store.get_report(&scope, id(1)).await?;
    assert_eq!((stands.status, stands.generating_until), (ReportStatus::Generated, None));
    Ok(())
}

/// A second report of the same title, period and template is refused while the first one
/// is not put away.
pub async fn the_same_report_is_there_once(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let template_id = store.put_template(&one, &template(&one, 1), &trace(now())).await?;
    let first = report(&one, 1);
    store.insert_report(&one, &first, &trace(now())).await?;
    let same = Report { id: id(2), ..first.clone() };
    let error = refused(store.insert_report(&one, &same, &trace(now())).await, "is there");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_exists"));
    assert!(error.message().contains(&first.id.to_string()), "{error}");
    assert!(error.hint().is_some());
    for (number, other) in (3..).zip([
        Report { title: "Another".to_owned(), ..first.clone() },
        Report { period_start: date("2026-02-22"), ..first.clone() },
        Report { period_end: date("2026-03-02"), ..first.clone() },
        Report { template_id: Some(template_id), template_version: Some(1), ..first.clone() },
    ]) {
        let other = Report { id: id(number), ..other };
        store.insert_report(&one, &other, &trace(now())).await?;
    }
    store.insert_report(&two, &report(&two, 1), &trace(now())).await?;
    take(&*store, &one, ReportStep::Archive).await?;
    store.insert_report(&one, &same, &trace(now())).await?;
    Ok(())
}

/// A change of a template makes its next version, beside those before it; what changes
/// nothing makes none, and leaves no trace.
pub async fn a_template_keeps_its_versions(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let first = template(&scope, 1);
    store.put_template(&scope, &first, &trace(now())).await?;
    store.publish_any_organization(100).await?;
    let mut second = Template { id: id(2), ..first.clone() };
    second.sections_config.sections.reverse();
    for (put, messages) in [(&first, 0), (&second, 1), (&second, 0), (&first, 1)] {
        store.put_template(&scope, put, &trace(now())).await?;
        assert_eq!(store.publish_any_organization(100).await?.len(), messages);
    }
    assert_eq!(store.get_template(&scope, id(1)).await?.version, 3);
    for (number, put) in [(1, &first), (2, &second), (3, &first)] {
        let sections = store.get_template_version(&scope, id(1), number).await?;
        assert_eq!(sections, put.sections_config);
    }
    let follows = |number, version| Report {
        template_id: Some(id(1)),
        template_version: Some(version),
        ..report(&scope, number)
    };
    let orphan = store.insert_report(&scope, &follows(1, 4), &trace(now())).await;
    assert_eq!(refused(orphan, "no such version").kind(), ErrorKind::NotFound);
    store.insert_report(&scope, &follows(2, 2), &trace(now())).await?;
    assert_eq!(store.get_report(&scope, id(2)).await?, follows(2, 2));
    let seen = store.get_report(&scope, id(2)).await?;
    let put = store.put_report(&scope, &seen, &follows(2, 4), &trace(now())).await;
    assert_eq!(refused(put, "no such version").kind(), ErrorKind::NotFound);
    store.put_report(&scope, &seen, &follows(2, 3), &trace(now())).await?;
    assert_eq!(store.get_report(&scope, id(2)).await?.template_version, Some(3));

    store.delete_report(&scope, id(2), &Expected::Any, &trace(now())).await?;
    store.delete_template(&scope, id(1), &trace(now())).await?;
    for number in 1..=3 {
        let gone = store.get_template_version(&scope, id(1), number).await;
        assert_eq!(refused(gone, "it is gone").kind(), ErrorKind::NotFound);
    }
    store.put_template(&scope, &second, &trace(now())).await?;
    assert_eq!(store.get_template(&scope, id(2)).await?.version, 1);
    Ok(())
}

/// The copy of a template that all have says so, until somebody puts it.
pub async fn a_copy_of_a_template_becomes_the_organizations_own(
    store: Arc<dyn Store>,
) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let copy = Template { is_copy: true, ..template(&scope, 1) };
    store.put_template(&scope, &copy, &trace(now())).await?;
    assert_eq!(store.list_templates(&scope).await?, std::slice::from_ref(&copy));
    store.publish_any_organization(100).await?;
    for messages in [1, 0] {
        store.put_template(&scope, &template(&scope, 2), &trace(now())).await?;
        assert_eq!(store.publish_any_organization(100).await?.len(), messages);
    }
    let mut newer = copy.clone();
    newer.sections_config.sections.reverse();
    store.put_template(&scope, &newer, &trace(now())).await?;
    assert_eq!(store.publish_any_organization(100).await?.len(), 0, "it is not overwritten");
    assert_eq!(store.get_template(&scope, id(1)).await?, Template { is_copy: false, ..copy });
    Ok(())
}

/// Versions, kept drawings and templates of the same ids in two organizations do not meet.
pub async fn one_organization_never_sees_anothers_versions(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    for scope in [&one, &two] {
        store.insert_report(scope, &report(scope, 1), &trace(now())).await?;
    }
    store.put_template(&one, &template(&one, 1), &trace(now())).await?;
    put(&*store, &one, 1).await?;
    let exports = vec![export(Format::Pdf, b"theirs")];
    let step = ReportStep::Publish { version: 1, at: now(), exports };
    take(&*store, &one, step.clone()).await?;
    assert_eq!(store.list_report_versions(&two, id(1)).await?, []);
    assert_eq!(store.find_report_export(&two, id(1), 1, Format::Pdf).await?, None);
    assert_eq!(store.list_report_sections(&two, id(1), Some(1)).await?, []);
    let is_absent = |error: Error| assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
    is_absent(refused(store.get_template_version(&two, id(1), 1).await, "is theirs"));
    assert_eq!(refused(take(&*store, &two, step).await, "theirs").code(), "report_moved_on");
    assert_eq!(store.get_report(&two, id(1)).await?, report(&two, 1));

    let mut other = template(&two, 1);
    other.sections_config = SectionsConfig { sections: Vec::new() };
    store.put_template(&two, &other, &trace(now())).await?;
    put(&*store, &two, 1).await?;
    take(&*store, &two, publish(1)).await?;
    take(&*store, &two, ReportStep::Archive).await?;
    let kept = store.find_report_export(&one, id(1), 1, Format::Pdf).await?;
    assert_eq!(kept.map(|kept| kept.bytes), Some(b"theirs".to_vec()));
    assert_eq!(store.get_report(&one, id(1)).await?.status, ReportStatus::Published);
    let sections = store.get_template_version(&one, id(1), 1).await?;
    assert_eq!(sections, template(&one, 1).sections_config);
    Ok(())
}

async fn put(store: &dyn Store, scope: &Scope, number: u32) -> Result<()> {
    // Sections of two versions have ids of their own.
    store.put_report_version(scope, &version(number), &Expected::Any, &trace(now())).await
}

/// Takes a step of report 1.
async fn take(store: &dyn Store, scope: &Scope, step: ReportStep) -> Result<()> {
    store.take_report_step(scope, id(1), &Expected::Any, &step, &trace(now())).await
}

fn publish(version: u32) -> ReportStep {
    ReportStep::Publish { version, at: now(), exports: Vec::new() }
}

fn export(format: Format, bytes: &[u8]) -> KeptExport {
    let rendered =
        Rendered { bytes: bytes.to_vec(), media_type: "application/pdf", extension: "csv.zip" };
    KeptExport::of(format, rendered)
}
