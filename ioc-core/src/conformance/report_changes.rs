//! Cases of [`crate::store::reports::ReportStore`]: how reports are found, changed and
//! deleted.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    date, entry, id, now, organization, refused, together, trace, two,
};
use crate::conformance::reports::{generate, listed, report, template, version};
use crate::conformance::subscriptions::subscription;
use crate::error::{ErrorKind, Result};
use crate::ids::ReportId;
use crate::model::report::{Report, ReportFilter, ReportStatus};
use crate::model::report_sort::ReportSort;
use crate::page::{Cursor, PageRequest};
use crate::store::bundle::Store;
use crate::store::report_steps::ReportStep;
use crate::store::reports::Expected;
use crate::store::subscription::Subscription;

/// Each order is kept through pages of one, what is equal by id.
pub async fn reports_are_paged_in_every_order(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for (number, title, days, micros) in
        [(4, "b", 0, 1), (3, "B", 7, 0), (1, "a", 7, 1), (2, "\u{C4}", 0, 2), (5, "a b", 14, 1)]
    {
        let entered = Report {
            title: title.to_owned(),
            period_end: date("2026-03-01") + TimeDelta::days(days),
            created_at: now() + TimeDelta::microseconds(micros),
            ..report(&scope, number)
        };
        store.insert_report(&scope, &entered, &trace(now())).await?;
    }
    for (sort, expected) in [
        (ReportSort::PeriodNewest, [5, 1, 3, 2, 4]),
        (ReportSort::PeriodOldest, [2, 4, 1, 3, 5]),
        (ReportSort::CreatedNewest, [2, 1, 4, 5, 3]),
        (ReportSort::CreatedOldest, [3, 1, 4, 5, 2]),
        (ReportSort::Title, [1, 5, 3, 4, 2]),
    ] {
        let filter = ReportFilter { sort, ..ReportFilter::default() };
        assert_eq!(listed(&*store, &scope, &filter).await?, expected, "{sort:?}");
    }
    Ok(())
}

/// A cursor leads on in the order that it came from, and is refused in another.
pub async fn a_cursor_belongs_to_its_sort(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for number in 0..2 {
        store.insert_report(&scope, &report(&scope, number), &trace(now())).await?;
    }
    for from in ReportSort::ALL {
        let filter = ReportFilter { sort: from, ..ReportFilter::default() };
        let first = store.list_reports(&scope, &filter, &PageRequest::first(1)?).await?;
        let next = PageRequest { limit: 1, after: first.next };
        assert!(next.after.is_some(), "{from:?} has a second page");
        for to in ReportSort::ALL {
            let filter = ReportFilter { sort: to, ..ReportFilter::default() };
            match store.list_reports(&scope, &filter, &next).await {
                Ok(page) => assert!(from == to && page.items.len() == 1, "{from:?} in {to:?}"),
                Err(error) => {
                    assert!(from != to, "{from:?} leads on");
                    assert_eq!(
                        (error.kind(), error.code()),
                        (ErrorKind::InvalidInput, "bad_cursor")
                    );
                }
            }
        }
    }
    let made_up = PageRequest { limit: 1, after: Some(Cursor::behind(&"2026-03-01")?) };
    let list = store.list_reports(&scope, &ReportFilter::default(), &made_up).await;
    assert_eq!(refused(list, "it comes from no page").code(), "bad_cursor");
    Ok(())
}

/// A cursor of reports holds their order and an id, for it stands in URLs and a title may
/// name somebody. Pages are whole while reports are added, until its report is gone.
pub async fn a_cursor_of_reports_holds_an_id_alone(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    for number in (10..=40).step_by(10) {
        store.insert_report(&one, &at_place(&one, number), &trace(now())).await?;
    }
    store.insert_report(&two, &report(&two, 5), &trace(now())).await?;
    let mut added = 0;
    for sort in ReportSort::ALL {
        let filter = ReportFilter { sort, ..ReportFilter::default() };
        let there = listed(&*store, &one, &filter).await?;
        let (mut request, mut found) = (PageRequest::first(2)?, Vec::new());
        loop {
            let page = store.list_reports(&one, &filter, &request).await?;
            found.extend(page.items.iter().map(|report| report.id));
            let last = page.items.last().expect("there was a next page").id;
            let Some(next) = page.next else { break };
            assert_eq!(next, Cursor::behind(&(sort.as_str(), last))?, "{sort:?}");
            request.after = Some(next);
            for number in [9 - added, 41 + added] {
                store.insert_report(&one, &at_place(&one, number), &trace(now())).await?;
            }
            added += 1;
            assert!(added < 9, "{sort:?} comes to an end");
        }
        let unique: BTreeSet<_> = found.iter().collect();
        assert_eq!(unique.len(), found.len(), "{sort:?} repeats none");
        let kept: Vec<_> =
            found.into_iter().filter(|it| there.iter().any(|number| *it == id(*number))).collect();
        assert_eq!(kept, there.into_iter().map(id).collect::<Vec<_>>(), "{sort:?} misses none");
        for number in (1..=9).chain(41..=49) {
            store.delete_report(&one, id(number), &Expected::Any, &trace(now())).await?;
        }
        added = 0;

        for gone in [id(5), id(6), id(45)] as [ReportId; 3] {
            let after = Some(Cursor::behind(&(sort.as_str(), gone))?);
            let page = store.list_reports(&one, &filter, &PageRequest { limit: 2, after }).await;
            let error = refused(page, "it is not there");
            assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "cursor_gone"));
            assert!(error.hint().is_some());
        }
    }
    Ok(())
}

/// A report whose place in each order goes by its number.
fn at_place(scope: &Scope, number: u32) -> Report {
    Report {
        title: format!("Report {number:02}"),
        period_end: date("2026-03-01") + TimeDelta::days(number.into()),
        created_at: now() + TimeDelta::microseconds(number.into()),
        ..report(scope, number)
    }
}

/// A part of a title finds it whatever its case, and means no more than its letters.
pub async fn reports_are_found_by_a_part_of_their_title(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let titles =
        ["Weekly 100%", "WEEKLY_1", "\u{DC}bersicht", "\u{39F}\u{394}\u{39F}\u{3A3}\u{391}"];
    for (number, title) in (1..).zip(titles) {
        let entered = Report { title: title.to_owned(), ..report(&scope, number) };
        store.insert_report(&scope, &entered, &trace(now())).await?;
    }
    for (q, expected) in [
        ("", &[1, 2, 3, 4][..]),
        ("weekly", &[1, 2]),
        ("EEKLY", &[1, 2]),
        ("0%", &[1]),
        ("%", &[1]),
        ("_", &[2]),
        ("ly_1", &[2]),
        ("\u{FC}BER", &[3]),
        ("ubersicht", &[]),
        ("\u{3BF}\u{3B4}\u{3BF}\u{3C3}", &[4]),
        ("\u{39F}\u{3A3}", &[4]),
        ("\\", &[]),
        ("weekly 100%%", &[]),
    ] {
        let filter = ReportFilter { q: Some(q.to_owned()), ..ReportFilter::default() };
        assert_eq!(listed(&*store, &scope, &filter).await?, expected, "{q:?}");
    }
    let renamed = Report { title: "Monthly".to_owned(), ..report(&scope, 1) };
    let seen = store.get_report(&scope, id(1)).await?;
    store.put_report(&scope, &seen, &renamed, &trace(now())).await?;
    for (q, expected) in [("MONTH", &[1][..]), ("weekly", &[2])] {
        let filter = ReportFilter { q: Some(q.to_owned()), ..ReportFilter::default() };
        assert_eq!(listed(&*store, &scope, &filter).await?, expected, "{q:?} after the change");
    }
    Ok(())
}

/// Reports are found by their template, together with all else.
pub async fn reports_are_found_by_their_template(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let template_id = store.put_template(&scope, &template(&scope, 1), &trace(now())).await?;
    for number in 1..=4 {
        let entered = Report {
            template_id: (number % 2 == 0).then_some(template_id),
            title: format!("Report {}", number / 3),
            ..report(&scope, number)
        };
        store.insert_report(&scope, &entered, &trace(now())).await?;
    }
    let of_template = ReportFilter { template_id: Some(template_id), ..ReportFilter::default() };
    assert_eq!(listed(&*store, &scope, &of_template).await?, [2, 4]);
    let both = ReportFilter { q: Some("report 1".to_owned()), ..of_template };
    assert_eq!(listed(&*store, &scope, &both).await?, [4]);
    let none = ReportFilter { template_id: Some(id(9)), ..ReportFilter::default() };
    assert_eq!(listed(&*store, &scope, &none).await?, [0; 0]);
    Ok(())
}

/// Title, period and template are replaced, and nothing else of a report.
pub async fn a_changed_report_comes_back(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let template_id = store.put_template(&scope, &template(&scope, 1), &trace(now())).await?;
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    store.put_report_version(&scope, &version(1), &Expected::Any, &trace(now())).await?;
    let seen = store.get_report(&scope, id(1)).await?;
    let changed = Report {
        title: "Another".to_owned(),
        period_start: date("2026-01-01"),
        period_end: date("2026-01-31"),
        template_id: Some(template_id),
        template_version: Some(1),
        ..seen.clone()
    };
    let more = Report {
        status: ReportStatus::Archived,
        version: 9,
        executive_summary: None,
        created_at: now(),
        generated_at: None,
        ..changed.clone()
    };
    store.put_report(&scope, &seen, &more, &trace(now())).await?;
    assert_eq!(store.get_report(&scope, id(1)).await?, changed);
    store.put_report(&scope, &changed, &seen, &trace(now())).await?;
    assert_eq!(store.get_report(&scope, id(1)).await?, seen, "also back to no template");

    let orphan = Report { template_id: Some(id(9)), ..seen.clone() };
    let put = store.put_report(&scope, &seen, &orphan, &trace(now())).await;
    assert_eq!(refused(put, "no such template").kind(), ErrorKind::NotFound);
    let absent = report(&scope, 2);
    let put = store.put_report(&scope, &absent, &absent, &trace(now())).await;
    assert_eq!(refused(put, "no such report").kind(), ErrorKind::NotFound);
    Ok(())
}

/// Of many who change what they saw at the same moment one succeeds, and whoever saw
/// an earlier state changes nothing.
pub async fn no_change_of_a_report_is_undone(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let seen = report(&scope, 1);
    store.insert_report(&scope, &seen, &trace(now())).await?;
    let changes: Vec<_> = (0..8)
        .map(|number| (Report { title: format!("Title {number}"), ..seen.clone() }, trace(now())))
        .collect();
    let calls =
        changes.iter().map(|(changed, trace)| store.put_report(&scope, &seen, changed, trace));
    let done = together(calls).await;
    assert_eq!(done.iter().flatten().count(), 1);
    for error in done.into_iter().filter_map(Result::err) {
        assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_changed_meanwhile"));
        assert!(error.hint().is_some());
    }
    let stands = store.get_report(&scope, id(1)).await?;
    assert!(stands.title.starts_with("Title "), "{stands:?}");
    let draft = Expected::Status(ReportStatus::Draft);
    store.take_report_step(&scope, id(1), &draft, &ReportStep::Archive, &trace(now())).await?;
    let late = store.put_report(&scope, &stands, &seen, &trace(now())).await;
    assert_eq!(refused(late, "it was archived").code(), "report_changed_meanwhile");
    Ok(())
}

/// A step is taken with what was seen, and that is deleted, or nothing is done.
pub async fn a_step_and_a_deletion_compare_what_was_seen(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::Archived;
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let first = report(&scope, 1);
    store.insert_report(&scope, &first, &trace(now())).await?;
    let renamed = Report { title: "Another".to_owned(), ..first.clone() };
    store.put_report(&scope, &first, &renamed, &trace(now())).await?;
    let seen = |report: &Report| Expected::Seen(Box::new(report.clone()));
    let moved_on = Expected::Status(ReportStatus::Generated);
    for (stale, code) in [(seen(&first), "report_changed_meanwhile"), (moved_on, "report_moved_on")]
    {
        for refusal in [
            store
                .take_report_step(&scope, id(1), &stale, &ReportStep::Archive, &trace(now()))
                .await,
            store.delete_report(&scope, id(1), &stale, &trace(now())).await,
        ] {
            let error = refused(refusal, "it is something else");
            assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, code));
        }
    }
    assert_eq!(store.get_report(&scope, id(1)).await?, renamed, "nothing was done");
    store
        .take_report_step(&scope, id(1), &seen(&renamed), &ReportStep::Archive, &trace(now()))
        .await?;
    let archived = store.get_report(&scope, id(1)).await?;
    assert_eq!(archived, Report { status: Archived, ..renamed });
    store.delete_report(&scope, id(1), &seen(&archived), &trace(now())).await?;
    let again = store.delete_report(&scope, id(1), &seen(&archived), &trace(now())).await;
    assert_eq!(refused(again, "it is gone").kind(), ErrorKind::NotFound);
    Ok(())
}

/// A report goes with its versions and sections, once; its id may be used again.
pub async fn a_deleted_report_never_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for number in [1, 2] {
        store.insert_report(&scope, &report(&scope, number), &trace(now())).await?;
    }
    for number in [1, 2] {
        store.put_report_version(&scope, &version(number), &Expected::Any, &trace(now())).await?;
    }
    store.publish_any_organization(100).await?;
    for messages in [1, 0] {
        store.delete_report(&scope, id(1), &Expected::Any, &trace(now())).await?;
        assert_eq!(store.publish_any_organization(100).await?.len(), messages);
        let error = refused(store.get_report(&scope, id(1)).await, "it is gone");
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }
    assert_eq!(store.list_report_sections(&scope, id(1), None).await?, []);
    assert_eq!(listed(&*store, &scope, &ReportFilter::default()).await?, [2]);
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    let error = refused(store.get_report_document(&scope, id(1), None).await, "of the old one");
    assert_eq!(error.kind(), ErrorKind::NotFound);
    store.put_report_version(&scope, &version(1), &Expected::Any, &trace(now())).await?;
    assert_eq!(store.get_report_document(&scope, id(1), None).await?, version(1).document);
    Ok(())
}

/// What was published once is kept, also when it was put away or written again.
pub async fn what_was_published_is_never_deleted(store: Arc<dyn Store>) -> Result<()> {
    use ReportStatus::{Archived, Published};
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let entered = Report { status: Published, ..report(&scope, 2) };
    store.insert_report(&scope, &report(&scope, 1), &trace(now())).await?;
    store.insert_report(&scope, &entered, &trace(now())).await?;
    store.put_report_version(&scope, &version(1), &Expected::Any, &trace(now())).await?;
    let publish = ReportStep::Publish { version: 1, at: now(), exports: Vec::new() };
    for step in [publish, generate(), ReportStep::Fail, ReportStep::Archive] {
        store.take_report_step(&scope, id(1), &Expected::Any, &step, &trace(now())).await?;
        for number in [1, 2] {
            let deleted =
                store.delete_report(&scope, id(number), &Expected::Any, &trace(now())).await;
            let error = refused(deleted, "it was published");
            assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "report_published"));
            assert!(error.hint().is_some());
        }
    }
    assert_eq!(store.get_report(&scope, id(1)).await?.status, Archived);
    assert_eq!(store.get_report_document(&scope, id(1), None).await?, version(1).document);
    Ok(())
}

/// A template goes once neither a report nor a subscription names it; that may be repeated.
pub async fn a_template_in_use_is_never_deleted(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let template_id = store.put_template(&scope, &template(&scope, 1), &trace(now())).await?;
    let of_template = Report { template_id: Some(template_id), ..report(&scope, 1) };
    store.insert_report(&scope, &of_template, &trace(now())).await?;
    let deleted = store.delete_template(&scope, template_id, &trace(now())).await;
    let error = refused(deleted, "a report names it");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "template_in_use"));
    assert!(error.hint().is_some());
    assert_eq!(store.get_template(&scope, template_id).await?, template(&scope, 1));
    store.delete_report(&scope, id(1), &Expected::Any, &trace(now())).await?;
    let waits = subscription(&scope, 1, "published");
    let waits = Subscription { template_id: Some(template_id), ..waits };
    store.insert_subscription(&scope, &waits, &entry(now())).await?;
    let deleted = store.delete_template(&scope, template_id, &trace(now())).await;
    assert_eq!(refused(deleted, "a subscription names it").code(), "template_in_use");
    store.delete_subscription(&scope, waits.id, now(), &entry(now())).await?;
    store.publish_any_organization(100).await?;
    for messages in [1, 0] {
        store.delete_template(&scope, template_id, &trace(now())).await?;
        assert_eq!(store.publish_any_organization(100).await?.len(), messages);
        assert_eq!(store.list_templates(&scope).await?, []);
    }
    Ok(())
}

/// A change or a deletion touches the organization's own report of an id.
pub async fn one_organization_never_changes_anothers_reports(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    store.put_template(&one, &template(&one, 1), &trace(now())).await?;
    let here = Report { template_id: Some(id(1)), ..report(&one, 1) };
    store.insert_report(&one, &here, &trace(now())).await?;
    let renamed = Report { title: "Theirs".to_owned(), ..here.clone() };
    let put = store.put_report(&two, &here, &renamed, &trace(now())).await;
    assert_eq!(refused(put, "is theirs").kind(), ErrorKind::NotFound);
    store.delete_report(&two, id(1), &Expected::Any, &trace(now())).await?;
    store.delete_template(&two, id(1), &trace(now())).await?;

    store.put_template(&two, &template(&two, 1), &trace(now())).await?;
    let there = report(&two, 1);
    store.insert_report(&two, &there, &trace(now())).await?;
    store.put_report_version(&two, &version(1), &Expected::Any, &trace(now())).await?;
    store.delete_template(&two, id(1), &trace(now())).await?;
    store.delete_report(&two, id(1), &Expected::Any, &trace(now())).await?;
    assert_eq!(store.get_report(&one, id(1)).await?, here);
    assert_eq!(store.get_template(&one, id(1)).await?, template(&one, 1));
    let titled = ReportFilter { q: Some("weekly".to_owned()), ..ReportFilter::default() };
    assert_eq!(listed(&*store, &two, &titled).await?, [0; 0]);
    assert_eq!(listed(&*store, &one, &titled).await?, [1]);
    Ok(())
}
