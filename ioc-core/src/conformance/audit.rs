//! Cases of [`crate::store::audit::AuditStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{id, now, organization, people, together, trace, two};
use crate::error::Result;
use crate::ids::AuditId;
use crate::model::audit::{Actor, AuditEntry, AuditFilter, AuditRow, AuditSeal, Unsealed, link};
use crate::model::member::Role;
use crate::page::PageRequest;
use crate::store::bundle::Store;

/// Whoever did something stands in the trail: the host, a person by pseudonym, and
/// what accompanies a write like what was only read.
pub async fn a_deed_is_listed_with_who_did_it(store: Arc<dyn Store>) -> Result<()> {
    let host = organization(&*store, 1, Tz::UTC).await?;
    let user = people(&*store, &host, 1).await?[0];
    let member = Scope::of_member(host.organization().clone(), user, Role::Admin)?;
    let template = crate::conformance::reports::template(&member, 1);
    let written = trace(now() + TimeDelta::seconds(1)).about(template.id.uuid());
    store.put_template(&member, &template, &written).await?;
    let read = AuditEntry { at: now() + TimeDelta::seconds(2), ..entry(7) };
    for _ in 0..2 {
        store.append_audit(&member, &[(read.clone(), 12)]).await?;
    }
    let pseudonym = Actor::Member(host.organization().audit_key.pseudonym(user));
    let rows = listed(&*store, &host, &AuditFilter::default()).await?;
    assert_eq!(rows[..2], [read.row(pseudonym, 12), written.audit.row(pseudonym, 1)]);
    assert_eq!(rows[1].subject, Some(template.id.to_string()));
    assert_eq!((rows.len(), rows[2].actor), (3, Actor::Host), "an entry is there once");
    Ok(())
}

/// Rows are chosen by who did what when: from an instant on, before another.
pub async fn the_trail_is_filtered(store: Arc<dyn Store>) -> Result<()> {
    let host = organization(&*store, 1, Tz::UTC).await?;
    let member = Scope::of_member(host.organization().clone(), id(7), Role::Admin)?;
    for (number, scope) in (1..=4).zip([&host, &member, &host, &member]) {
        let action = if number < 3 { "report.export" } else { "key.create" };
        store.append_audit(scope, &[(AuditEntry { action, ..entry(number) }, 1)]).await?;
    }
    let everything = AuditFilter::default();
    let by = AuditFilter { actor: Some(member.actor()), ..everything.clone() };
    let what = AuditFilter { action: Some("key.create".to_owned()), ..everything.clone() };
    let nothing = AuditFilter { action: Some("key".to_owned()), ..everything.clone() };
    let when = AuditFilter { from: Some(entry(2).at), to: Some(entry(4).at), ..everything.clone() };
    let both = AuditFilter { from: Some(entry(4).at), ..by.clone() };
    for (filter, expected) in [
        (everything, vec![4, 3, 2, 1]),
        (by, vec![4, 2]),
        (what, vec![4, 3]),
        (nothing, vec![]),
        (when, vec![3, 2]),
        (both, vec![4]),
    ] {
        let ids: Vec<_> = listed(&*store, &host, &filter).await?.iter().map(|row| row.id).collect();
        let expected: Vec<AuditId> = expected.into_iter().map(id).collect();
        assert_eq!(ids, expected, "{filter:?}");
    }
    Ok(())
}

/// Rows are paged by their instant, newest first, then by id.
pub async fn the_trail_is_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let at = entry(3).at;
    let entries =
        [entry(1), entry(2), AuditEntry { at, ..entry(3) }, AuditEntry { at, ..entry(4) }];
    store.append_audit(&scope, &entries.map(|entry| (entry, 1))).await?;
    let (mut request, mut ids) = (PageRequest::first(3)?, Vec::new());
    loop {
        let page = store.list_audit(&scope, &AuditFilter::default(), &request).await?;
        ids.push(page.items.iter().map(|row| row.id).collect::<Vec<AuditId>>());
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    assert_eq!(ids, [vec![id(3), id(4), id(2)], vec![id(1)]]);
    Ok(())
}

/// Sealed rows chain in the order of their instants, each once; what comes later in,
/// even of an earlier instant, is chained behind.
pub async fn sealed_rows_are_a_chain(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    assert_eq!(store.seal_audit(&scope, now(), 10).await?, 0, "there is nothing yet");
    let unsealed = async || store.count_unsealed_audit(&scope).await;
    assert_eq!(unsealed().await?, Unsealed::default());
    store.append_audit(&scope, &[(entry(3), 1), (entry(2), 5)]).await?;
    store.append_audit(&scope, &[(entry(4), 1)]).await?;
    assert_eq!(unsealed().await?, Unsealed { rows: 3, since: Some(entry(2).at) });
    assert_eq!(store.seal_audit(&scope, now(), 2).await?, 2);
    assert_eq!(unsealed().await?, Unsealed { rows: 1, since: Some(entry(4).at) });
    store.append_audit(&scope, &[(entry(1), 1)]).await?;
    assert_eq!(unsealed().await?, Unsealed { rows: 2, since: Some(entry(1).at) });
    let later = now() + TimeDelta::hours(1);
    for sealed in [2, 0] {
        assert_eq!(store.seal_audit(&scope, later, 10).await?, sealed);
    }
    let chain = chain(&*store, &scope).await?;
    let rows: Vec<_> = chain.iter().map(|(seal, _)| seal.row).collect();
    assert_eq!(rows, [2, 3, 1, 4].map(id));
    let sealed_at: Vec<_> = chain.iter().map(|(seal, _)| seal.sealed_at).collect();
    assert_eq!(sealed_at, [now(), now(), later, later]);
    assert_eq!(unsealed().await?, Unsealed::default());
    assert_holds(&scope, &chain);
    let part = store.list_audit_seals(&scope, 1, 2).await?;
    assert_eq!(part, chain[1..3]);
    Ok(())
}

/// What comes in long after its instant, behind rows that are sealed, is sealed too: a
/// transaction may commit late.
pub async fn what_comes_in_late_is_sealed_behind(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    store.append_audit(&scope, &[(entry(1), 1), (entry(2), 1)]).await?;
    assert_eq!(store.seal_audit(&scope, now(), 10).await?, 2);
    let late = AuditEntry { at: now() - TimeDelta::days(400), ..entry(3) };
    for _ in 0..2 {
        store.append_audit(&scope, &[(late.clone(), 1), (entry(1), 1)]).await?;
    }
    for sealed in [1, 0] {
        assert_eq!(store.seal_audit(&scope, now(), 10).await?, sealed);
    }
    let chain = chain(&*store, &scope).await?;
    let rows: Vec<_> = chain.iter().map(|(seal, _)| seal.row).collect();
    assert_eq!(rows, [1, 2, 3].map(id));
    assert_holds(&scope, &chain);
    Ok(())
}

/// Of many that seal at the same moment each row gets one link, in one chain.
pub async fn those_who_seal_at_once_make_one_chain(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let entries: Vec<_> = (0..40).map(|number| (entry(number), 1)).collect();
    store.append_audit(&scope, &entries).await?;
    let calls = (0..8).map(|_| store.seal_audit(&scope, now(), 7));
    let mut sealed = 0;
    for done in together(calls).await {
        sealed += done?;
    }
    assert_eq!(sealed, 40);
    let chain = chain(&*store, &scope).await?;
    assert_eq!(chain.len(), 40);
    assert_holds(&scope, &chain);
    Ok(())
}

/// One organization neither lists nor seals what another did, and each has a chain of
/// its own: the same rows have other links there.
pub async fn one_organization_never_sees_anothers_trail(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    store.append_audit(&one, &[(entry(1), 1), (entry(2), 1)]).await?;
    assert_eq!(listed(&*store, &two, &AuditFilter::default()).await?, []);
    assert_eq!(store.count_unsealed_audit(&two).await?, Unsealed::default());
    assert_eq!(store.seal_audit(&two, now(), 10).await?, 0);
    assert_eq!(store.seal_audit(&one, now(), 10).await?, 2);
    assert_eq!(chain(&*store, &two).await?, []);
    store.append_audit(&two, &[(entry(1), 1)]).await?;
    assert_eq!(store.seal_audit(&two, now(), 10).await?, 1);
    let (here, there) = (chain(&*store, &one).await?, chain(&*store, &two).await?);
    assert_eq!((here.len(), there.len()), (2, 1));
    assert_eq!(here[0].1, there[0].1, "the rows look the same");
    assert_ne!(here[0].0.hash, there[0].0.hash);
    assert_holds(&one, &here);
    assert_holds(&two, &there);
    Ok(())
}

/// The entry with the id `id(number)`, so many seconds after [`now`].
fn entry(number: u32) -> AuditEntry {
    AuditEntry {
        id: id(number),
        action: "report.export",
        at: now() + TimeDelta::seconds(number.into()),
        subject: number.is_multiple_of(2).then(|| format!("subject {number}")),
    }
}

async fn listed(store: &dyn Store, scope: &Scope, filter: &AuditFilter) -> Result<Vec<AuditRow>> {
    Ok(store.list_audit(scope, filter, &PageRequest::first(100)?).await?.items)
}

type Chain = Vec<(AuditSeal, Option<AuditRow>)>;

async fn chain(store: &dyn Store, scope: &Scope) -> Result<Chain> {
    store.list_audit_seals(scope, 0, 100).await
}

/// Every link has its row, and follows from it and the link before.
fn assert_holds(scope: &Scope, chain: &Chain) {
    let mut before = [0; 32];
    for (sequence, (seal, row)) in (1..).zip(chain) {
        let row = row.as_ref().expect("a sealed row stays");
        before = link(&before, scope.organization_id(), row);
        assert_eq!((seal.sequence, seal.row, seal.hash), (sequence, row.id, before));
    }
}
