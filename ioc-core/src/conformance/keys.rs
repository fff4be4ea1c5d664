//! Cases of [`crate::store::keys::KeyStore`].

use std::sync::Arc;

use chrono::TimeDelta;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{at, entry, id, now, organization, refused, two};
use crate::error::{ErrorKind, Result};
use crate::ids::KeyId;
use crate::model::key::{ApiKey, KeyDigest, Secret};
use crate::model::member::Role;
use crate::page::PageRequest;
use crate::store::bundle::Store;

/// A key comes back as it was made, and under its digest.
pub async fn a_key_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let secrets = [Secret::random(), Secret::random()];
    let full = ApiKey {
        name: "M\u{FC}ller".to_owned(),
        role: Role::Operator,
        created_by: Some(id(7)),
        expires_at: Some(at("2026-03-02T10:00:00.000001Z")),
        ..key(&scope, 2)
    };
    let bare = key(&scope, 1);
    for (key, secret) in [bare.clone(), full.clone()].iter().zip(&secrets) {
        store.insert_key(&scope, key, &secret.digest(), &entry(now())).await?;
    }
    let page = store.list_keys(&scope, &PageRequest::first(10)?).await?;
    assert_eq!((page.items, page.next), (vec![full.clone(), bare.clone()], None));
    for (key, secret) in [bare, full].iter().zip(&secrets) {
        let found = store.find_key_any_organization(&secret.digest()).await?;
        assert_eq!(found.as_ref(), Some(key));
    }
    assert_eq!(store.find_key_any_organization(&digest()).await?, None);
    Ok(())
}

/// A name belongs to one key, until that is revoked.
pub async fn a_key_that_is_not_revoked_keeps_its_name(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let expired = ApiKey { expires_at: Some(now()), ..key(&scope, 1) };
    store.insert_key(&scope, &expired, &digest(), &entry(now())).await?;
    let twin = ApiKey { name: expired.name.clone(), ..key(&scope, 2) };
    let taken = store.insert_key(&scope, &twin, &digest(), &entry(now())).await;
    let error = refused(taken, "the name is taken");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "key_exists"));
    assert!(error.hint().is_some());
    assert_eq!(listed(&*store, &scope).await?, [id(1)], "nothing was written");
    store.revoke_key(&scope, id(1), now(), &entry(now())).await?;
    store.insert_key(&scope, &twin, &digest(), &entry(now())).await?;
    assert_eq!(listed(&*store, &scope).await?, [id(2), id(1)]);
    Ok(())
}

/// A key is revoked once: the first instant holds. It stays in the list, and is
/// found by its digest as what it is.
pub async fn a_key_is_revoked_once(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let digest = digest();
    store.insert_key(&scope, &key(&scope, 1), &digest, &entry(now())).await?;
    let revoked = ApiKey { revoked_at: Some(now()), ..key(&scope, 1) };
    for later in [TimeDelta::zero(), TimeDelta::hours(1)] {
        let found = store.revoke_key(&scope, id(1), now() + later, &entry(now())).await?;
        assert_eq!(found, revoked);
    }
    assert_eq!(store.find_key_any_organization(&digest).await?, Some(revoked));
    assert_eq!(listed(&*store, &scope).await?, [id(1)]);
    let absent = store.revoke_key(&scope, id(2), now(), &entry(now())).await;
    let error = refused(absent, "there is none");
    assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "unknown_key"));
    Ok(())
}

/// Keys are paged by the instant of their making, newest first, then by id.
pub async fn keys_are_paged_newest_first(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    for (number, hour) in [(1, 1), (2, 3), (3, 3), (4, 2)] {
        let created_at = now() + TimeDelta::hours(hour);
        let key = ApiKey { created_at, ..key(&scope, number) };
        store.insert_key(&scope, &key, &digest(), &entry(now())).await?;
    }
    let mut request = PageRequest::first(3)?;
    let page = store.list_keys(&scope, &request).await?;
    let first: Vec<KeyId> = page.items.iter().map(|key| key.id).collect();
    request.after = page.next;
    assert!(request.after.is_some());
    let page = store.list_keys(&scope, &request).await?;
    let rest: Vec<KeyId> = page.items.iter().map(|key| key.id).collect();
    assert_eq!((first, rest), (vec![id(2), id(3), id(4)], vec![id(1)]));
    assert_eq!(page.next, None);
    Ok(())
}

/// One organization neither lists nor revokes another's keys; a digest leads to
/// the key of whichever organization has it.
pub async fn one_organization_never_sees_anothers_keys(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let digests = [digest(), digest()];
    for (scope, digest) in [&one, &two].into_iter().zip(&digests) {
        store.insert_key(scope, &key(scope, 1), digest, &entry(now())).await?;
    }
    store.insert_key(&one, &key(&one, 2), &digest(), &entry(now())).await?;
    let theirs = store.revoke_key(&two, id(2), now(), &entry(now())).await;
    assert_eq!(refused(theirs, "it is theirs").code(), "unknown_key");
    store.revoke_key(&two, id(1), now(), &entry(now())).await?;
    assert_eq!(listed(&*store, &two).await?, [id(1)]);
    let found = store.list_keys(&one, &PageRequest::first(10)?).await?;
    assert_eq!(found.items, [key(&one, 2), key(&one, 1)]);
    let revoked = ApiKey { revoked_at: Some(now()), ..key(&two, 1) };
    for (digest, key) in digests.iter().zip([key(&one, 1), revoked]) {
        assert_eq!(store.find_key_any_organization(digest).await?, Some(key));
    }
    Ok(())
}

/// The key with the id `id(number)`, made so many microseconds after [`now`].
pub(super) fn key(scope: &Scope, number: u32) -> ApiKey {
    ApiKey {
        id: id(number),
        organization_id: scope.organization_id(),
        name: format!("key {number}"),
        prefix: "ioc_01234567".to_owned(),
        role: Role::Analyst,
        created_by: None,
        created_at: now() + TimeDelta::microseconds(i64::from(number)),
        expires_at: None,
        revoked_at: None,
    }
}

pub(super) fn digest() -> KeyDigest {
    Secret::random().digest()
}

async fn listed(store: &dyn Store, scope: &Scope) -> Result<Vec<KeyId>> {
    let page = store.list_keys(scope, &PageRequest::first(100)?).await?;
    Ok(page.items.iter().map(|key| key.id).collect())
}
