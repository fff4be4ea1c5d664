//! Cases of [`crate::store::organizations::OrganizationStore`].

use std::sync::Arc;

use chrono::Weekday;
use chrono_tz::Tz;

use crate::access::scope::Scope;
use crate::conformance::fixture::{
    at, entry, id, now, organization, people, person, refused, trace, two,
};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::UserId;
use crate::model::audit::{AuditFilter, AuditKey, AuditRow};
use crate::model::calendar::Calendar;
use crate::model::member::{Member, MemberRecord, Membership, Role};
use crate::model::organization::Organization;
use crate::page::{Cursor, PageRequest};
use crate::store::bundle::Store;
use crate::store::written::Written;

const DAY_1: &str = "2026-01-01T00:00:00Z";
const DAY_3: &str = "2026-01-03T08:00:00.000001Z";
const DAY_5: &str = "2026-01-05T08:00:00Z";
const DAY_9: &str = "2026-01-09T08:00:00Z";
const DAY_12: &str = "2026-01-12T08:00:00Z";

/// An organization comes back as it was entered, to the microsecond.
pub async fn an_organization_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let entered = Organization {
        id: id(7),
        name: "M\u{FC}ller & S\u{F8}n".to_owned(),
        entered_as: "Muller".to_owned(),
        calendar: Calendar::new(Tz::America__Sao_Paulo, Weekday::Sun),
        locale: "pt-BR".to_owned(),
        minimum_group: 8,
        created_at: at("2026-03-02T10:00:00.123456Z"),
        audit_key: AuditKey::random(),
    };
    store.insert_organization(&Scope::of_host(entered.clone())?, &[]).await?;
    assert_eq!(store.get_organization_any_organization(id(7)).await?, entered, "by its id");
    let found = store.find_organization_any_organization(&entered.name).await?;
    assert_eq!(found, Some(entered), "by its name");
    assert_eq!(store.find_organization_any_organization("m\u{FC}ller").await?, None);
    let error = refused(store.get_organization_any_organization(id(8)).await, "no such id");
    assert_eq!((error.kind(), error.code()), (ErrorKind::NotFound, "unknown_organization"));
    Ok(())
}

/// A name belongs to one organization.
pub async fn a_taken_name_is_a_conflict(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let twin = Organization { id: id(2), ..scope.organization().clone() };
    let twice = store.insert_organization(&Scope::of_host(twin)?, &[]).await;
    assert_eq!(refused(twice, "the name is taken").kind(), ErrorKind::Conflict);
    assert_eq!(store.list_organizations_any_organization().await?.len(), 1, "nothing was written");
    Ok(())
}

/// The audit trail of an organization begins with who entered it, or with nothing where
/// it was not entered.
pub async fn an_audit_trail_begins_with_its_organization(store: Arc<dyn Store>) -> Result<()> {
    let template = organization(&*store, 1, Tz::UTC).await?.organization().clone();
    let scope = |number, name: &str, user| {
        let named = Organization { id: id(number), name: name.to_owned(), ..template.clone() };
        Scope::of_member(named, id(user), Role::Operator)
    };
    let (first, twin) = (scope(2, "a", 7)?, scope(3, "a", 8)?);
    let entered = entry(now());
    store.insert_organization(&first, &[(entered.clone(), 1)]).await?;
    let again = store.insert_organization(&twin, &[(entry(now()), 1)]).await;
    assert_eq!(refused(again, "the name is taken").kind(), ErrorKind::Conflict);
    let listed = async |scope| -> Result<Vec<AuditRow>> {
        Ok(store.list_audit(scope, &AuditFilter::default(), &PageRequest::first(9)?).await?.items)
    };
    assert_eq!(listed(&first).await?, [entered.row(first.actor(), 1)]);
    let renamed = scope(3, "b", 8)?;
    store.insert_organization(&renamed, &[]).await?;
    assert_eq!(listed(&renamed).await?, [], "what was refused left nothing");
    assert_eq!(store.seal_audit(&first, now(), 9).await?, 1, "it is sealed like every other");
    Ok(())
}

/// Names are listed in the order of their bytes, whatever the letters.
pub async fn organizations_are_listed_in_byte_order(store: Arc<dyn Store>) -> Result<()> {
    let template = organization(&*store, 1, Tz::UTC).await?.organization().clone();
    for (number, name) in (2..).zip(["a", "\u{E4}", "Z", "ab", "A b"]) {
        let named = Organization { id: id(number), name: name.to_owned(), ..template.clone() };
        store.insert_organization(&Scope::of_host(named.clone())?, &[]).await?;
    }
    let listed = store.list_organizations_any_organization().await?;
    let names: Vec<&str> = listed.iter().map(|listed| listed.name.as_str()).collect();
    assert_eq!(names, ["A b", "Organization 1", "Z", "a", "ab", "\u{E4}"]);
    Ok(())
}

/// A person's organizations are those with a row of theirs, of members who have left
/// too, in the order of their names' bytes.
pub async fn the_organizations_of_a_person_are_listed_in_byte_order(
    store: Arc<dyn Store>,
) -> Result<()> {
    let template = organization(&*store, 1, Tz::UTC).await?.organization().clone();
    people(&*store, &Scope::of_host(template.clone())?, 1).await?;
    for (number, name) in (2..).zip(["a", "Z", "b"]) {
        let named = Organization { id: id(number), name: name.to_owned(), ..template.clone() };
        store.insert_organization(&Scope::of_host(named.clone())?, &[]).await?;
        let left = MemberRecord { to: Some(at(DAY_9)), ..person(7, DAY_5, None) };
        if name != "b" {
            store.put_members(&Scope::of_host(named)?, &[left], &trace(now())).await?;
        }
    }
    let names = |listed: Vec<Organization>| -> Vec<String> {
        listed.into_iter().map(|listed| listed.name).collect()
    };
    assert_eq!(names(store.list_organizations_of_any_organization(id(7)).await?), ["Z", "a"]);
    let of_another = store.list_organizations_of_any_organization(id(0)).await?;
    assert_eq!(of_another, [template]);
    assert_eq!(store.list_organizations_of_any_organization(id(8)).await?, []);
    Ok(())
}

/// Whoever's external id is known keeps user id and ordinal.
pub async fn a_known_external_id_keeps_its_user_id(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let (first, written) =
        store.put_members(&scope, &[person(1, DAY_3, Some("A"))], &trace(now())).await?;
    assert_eq!((first.as_slice(), written.added), ([id(1)].as_slice(), 1));
    let again = MemberRecord { user_id: id(99), ..person(1, DAY_3, Some("B")) };
    let fresh = person(2, DAY_3, None);
    let (ids, written) = store.put_members(&scope, &[fresh, again], &trace(now())).await?;
    assert_eq!(ids, [id(2), id(1)], "in the order of the records");
    assert_eq!(written, Written { added: 1, changed: 1, unchanged: 0 });
    assert_eq!(store.find_member(&scope, id(99)).await?, None);
    let ordinals: Vec<_> = store.list_memberships(&scope).await?;
    let ordinals: Vec<_> =
        ordinals.iter().map(|(ordinal, held)| (*ordinal, held.user_id)).collect();
    assert_eq!(ordinals, [(0, id(1)), (1, id(2))], "dense, in the order of joining");
    Ok(())
}

/// The same records again change nothing.
pub async fn a_record_put_again_changes_nothing(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let records = [person(1, DAY_3, Some("A")), person(2, DAY_5, Some("B"))];
    store.put_members(&scope, &records, &trace(now())).await?;
    let before = (members(&*store, &scope).await?, store.list_memberships(&scope).await?);
    let (_, written) = store.put_members(&scope, &records, &trace(now())).await?;
    assert_eq!(written, Written { unchanged: 2, ..Written::default() });
    let after = (members(&*store, &scope).await?, store.list_memberships(&scope).await?);
    assert_eq!(after, before);
    Ok(())
}

/// Joining earlier, moving, leaving and coming back make the history that
/// [`crate::model::member::history_after`] says.
pub async fn a_history_follows_its_records(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let leaver = MemberRecord { to: Some(at(DAY_9)), ..person(1, DAY_5, Some("B")) };
    // Within a batch the order of time counts, not that of the rows.
    for batch in [
        vec![leaver, person(1, DAY_3, Some("A"))],
        vec![person(1, DAY_1, None)],
        vec![person(1, DAY_12, Some("A"))],
    ] {
        store.put_members(&scope, &batch, &trace(now())).await?;
    }
    let history: Vec<_> =
        store.list_memberships(&scope).await?.into_iter().map(|(_, held)| held).collect();
    let held = |from, to: Option<&str>, department: &str| Membership {
        user_id: id(1),
        valid_from: at(from),
        valid_to: to.map(at),
        department: Some(department.to_owned()),
        job_role: None,
    };
    let expected =
        [held(DAY_1, Some(DAY_5), "A"), held(DAY_5, Some(DAY_9), "B"), held(DAY_12, None, "A")];
    assert_eq!(history, expected);
    let member = store.find_member(&scope, id(1)).await?.expect("a member");
    assert!(member.is_active, "is back");
    assert_eq!(member.department.as_deref(), Some("A"), "the latest place");

    // The move came in between: it inherits the day of leaving.
    let leaver = MemberRecord { to: Some(at(DAY_9)), ..person(2, DAY_3, Some("A")) };
    let batch = [person(2, DAY_5, Some("B")), leaver];
    store.put_members(&scope, &batch, &trace(now())).await?;
    let left = store.list_memberships(&scope).await?.pop().expect("a membership").1;
    assert_eq!((left.valid_from, left.valid_to), (at(DAY_5), Some(at(DAY_9))));
    Ok(())
}

/// One person's memberships come by time, and nobody else's with them.
pub async fn the_memberships_of_a_person_are_theirs(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let leaver = MemberRecord { to: Some(at(DAY_9)), ..person(1, DAY_3, Some("A")) };
    let batch = [leaver, person(1, DAY_12, Some("B")), person(2, DAY_3, Some("A"))];
    store.put_members(&one, &batch, &trace(now())).await?;
    store.put_members(&two, &[person(1, DAY_5, None)], &trace(now())).await?;
    let from = async |scope, user_id| {
        let held: Vec<Membership> = store.list_memberships_of(scope, user_id).await?;
        assert!(held.iter().all(|held| held.user_id == user_id), "{held:?}");
        Ok::<_, Error>(held.iter().map(|held| held.valid_from).collect::<Vec<_>>())
    };
    assert_eq!(from(&one, id(1)).await?, [DAY_3, DAY_12].map(at));
    assert_eq!(from(&one, id(2)).await?, [DAY_3].map(at));
    assert_eq!(from(&two, id(1)).await?, [DAY_5].map(at));
    assert!(from(&two, id(2)).await?.is_empty(), "never a member there");
    let all = store.list_memberships(&one).await?.into_iter().map(|(_, held)| held);
    let theirs: Vec<_> = all.filter(|held| held.user_id == id(1)).collect();
    assert_eq!(store.list_memberships_of(&one, id(1)).await?, theirs);
    Ok(())
}

/// A person who has left stays known, but is not active.
pub async fn a_leaver_is_known_but_not_active(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let left = MemberRecord { to: Some(at(DAY_9)), ..person(1, DAY_3, Some("A")) };
    store.put_members(&scope, &[left], &trace(now())).await?;
    let member = store.find_member(&scope, id(1)).await?.expect("still known");
    assert!(!member.is_active);
    assert_eq!(member.department.as_deref(), Some("A"));
    Ok(())
}

/// What a record does not say of a known person stays as it is.
pub async fn a_silent_record_keeps_name_and_role(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let named = MemberRecord {
        name: Some("Ada".to_owned()),
        role: Some(Role::Manager),
        job_role: Some(String::new()),
        ..person(1, DAY_3, Some(""))
    };
    let silent = [person(1, DAY_5, None), person(2, DAY_3, None)];
    store.put_members(&scope, &[named], &trace(now())).await?;
    store.put_members(&scope, &silent, &trace(now())).await?;
    let members = members(&*store, &scope).await?;
    assert_eq!((members[0].name.as_deref(), members[0].role), (Some("Ada"), Role::Manager));
    assert_eq!(members[0].department.as_deref(), Some(""), "empty is not absent");
    assert_eq!(members[0].job_role.as_deref(), Some(""));
    assert_eq!((members[1].name.as_deref(), members[1].role), (None, Role::Viewer));
    assert_eq!((&members[1].department, &members[1].job_role), (&None, &None));
    Ok(())
}

/// One user id is one person of an organization; otherwise nothing of the
/// batch is written.
pub async fn a_user_id_of_another_person_is_refused(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    people(&*store, &scope, 1).await?;
    let thief = MemberRecord { external_id: "thief".to_owned(), ..person(0, DAY_5, None) };
    let batch = [person(5, DAY_3, Some("A")), thief];
    let error = refused(store.put_members(&scope, &batch, &trace(now())).await, "id is taken");
    assert_eq!((error.kind(), error.code()), (ErrorKind::Conflict, "user_exists"));
    assert_eq!(members(&*store, &scope).await?.len(), 1, "the batch left nothing");
    assert_eq!(store.check(&scope, now()).await?, []);
    let (ids, _) = store.put_members(&scope, &batch[..1], &trace(now())).await?;
    assert_eq!(ids, [id(5)], "and may be put without it");
    assert_eq!(store.list_memberships(&scope).await?[1].0, 1, "no ordinal was lost");
    Ok(())
}

/// Members come in byte order of their external ids, page by page, and a
/// cursor stands still while people join.
pub async fn members_are_paged_in_byte_order(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, Tz::UTC).await?;
    let named = |number, external_id: &str| MemberRecord {
        external_id: external_id.to_owned(),
        ..person(number, DAY_3, None)
    };
    let records: Vec<_> =
        (0..).zip(["a", "Z", "\u{E9}", "b", "10", "9"]).map(|(n, key)| named(n, key)).collect();
    store.put_members(&scope, &records, &trace(now())).await?;
    let first = store.list_members(&scope, &PageRequest::first(2)?).await?;
    let behind = [named(20, "0"), named(21, "aa")];
    store.put_members(&scope, &behind, &trace(now())).await?;
    let mut keys = keys(&first.items);
    let mut next = first.next;
    while let Some(after) = next {
        let page =
            store.list_members(&scope, &PageRequest { limit: 2, after: Some(after) }).await?;
        assert!(!page.items.is_empty(), "there was a next page");
        keys.extend(self::keys(&page.items));
        next = page.next;
    }
    assert_eq!(keys, ["10", "9", "Z", "a", "aa", "b", "\u{E9}"]);
    Ok(())
}

/// A cursor of members holds an id, for it stands in URLs and an external id may name
/// somebody. Who has left still leads on; who never was here does not.
pub async fn a_cursor_of_members_holds_an_id_alone(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let leaver = MemberRecord { to: Some(at(DAY_5)), ..person(1, DAY_3, None) };
    let records = [leaver, person(2, DAY_3, None), person(3, DAY_3, None)];
    store.put_members(&one, &records, &trace(now())).await?;
    store.put_members(&two, &[person(4, DAY_3, None)], &trace(now())).await?;
    let behind = |user_id: UserId| -> Result<PageRequest> {
        Ok(PageRequest { limit: 1, after: Some(Cursor::behind(&user_id)?) })
    };
    let first = store.list_members(&one, &PageRequest::first(1)?).await?;
    assert_eq!(first.next, behind(id(1))?.after);
    let next = store.list_members(&one, &behind(id(1))?).await?;
    assert_eq!((keys(&next.items), &next.next), (vec!["p02".to_owned()], &behind(id(2))?.after));
    for stranger in [id(4), id(5)] {
        let listed = store.list_members(&one, &behind(stranger)?).await;
        let error = refused(listed, "nobody here");
        assert_eq!((error.kind(), error.code()), (ErrorKind::InvalidInput, "cursor_gone"));
        assert!(error.hint().is_some());
    }
    let named = PageRequest { limit: 1, after: Some(Cursor::behind(&"p01")?) };
    let listed = store.list_members(&one, &named).await;
    assert_eq!(refused(listed, "no id").code(), "bad_cursor");
    Ok(())
}

/// Nothing of a membership is changed, ended or begun again by who may not give the role
/// that its person has or had; one such record keeps the whole batch out.
pub async fn a_membership_is_changed_by_who_may_give_its_role(store: Arc<dyn Store>) -> Result<()> {
    let host = organization(&*store, 1, Tz::UTC).await?;
    let given = |number, role| MemberRecord { role: Some(role), ..person(number, DAY_3, None) };
    let left = MemberRecord { to: Some(at(DAY_5)), ..given(2, Role::Admin) };
    let staff = [given(1, Role::Admin), left, given(3, Role::Manager)];
    store.put_members(&host, &staff, &trace(now())).await?;
    let manager = Scope::of_member(host.organization().clone(), id(3), Role::Manager)?;
    let before = (members(&*store, &host).await?, store.list_memberships(&host).await?);

    let silent = |number, from| MemberRecord { role: None, ..person(number, from, None) };
    for refusal in [
        MemberRecord { to: Some(at(DAY_9)), ..silent(1, DAY_3) },
        MemberRecord { name: Some("Mallory".to_owned()), ..silent(1, DAY_3) },
        person(1, DAY_9, Some("A")),
        silent(1, DAY_1),
        silent(2, DAY_9),
    ] {
        let batch = [person(4, DAY_1, None), refusal.clone()];
        let done = store.put_members(&manager, &batch, &trace(now())).await;
        let error = refused(done, "the person is an admin");
        assert_eq!((error.kind(), error.code()), (ErrorKind::Forbidden, "role_above_own"));
        let place = ("external_id", refusal.external_id);
        assert!(error.context().contains(&place), "{error:?}");
        let after = (members(&*store, &host).await?, store.list_memberships(&host).await?);
        assert_eq!(after, before, "the batch left nothing");
    }

    // A file of all people says nothing new of the admins in it.
    let batch = [silent(1, DAY_3), person(3, DAY_9, Some("A")), person(4, DAY_1, None)];
    let (_, written) = store.put_members(&manager, &batch, &trace(now())).await?;
    assert_eq!(written, Written { added: 1, changed: 1, unchanged: 1 });
    let ended = MemberRecord { to: Some(at(DAY_9)), ..silent(1, DAY_3) };
    let (_, written) = store.put_members(&host, &[ended], &trace(now())).await?;
    assert_eq!(written.changed, 1, "the host may");
    Ok(())
}

/// The same people in two organizations are two memberships.
pub async fn one_organization_never_sees_anothers_members(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    store.put_members(&one, &[person(1, DAY_3, Some("A"))], &trace(now())).await?;
    assert_eq!(store.find_member(&two, id(1)).await?, None);
    assert_eq!(members(&*store, &two).await?, []);
    assert_eq!(store.list_memberships(&two).await?, []);

    let elsewhere = MemberRecord { role: Some(Role::Admin), ..person(1, DAY_5, Some("B")) };
    let (ids, written) = store.put_members(&two, &[elsewhere], &trace(now())).await?;
    assert_eq!((ids[0], written.added), (id(1), 1), "new over there");
    let here = store.find_member(&one, id(1)).await?.expect("a member");
    assert_eq!((here.department.as_deref(), here.role), (Some("A"), Role::Viewer));
    assert_eq!(here.organization_id, one.organization_id());
    let there = store.find_member(&two, id(1)).await?.expect("a member");
    assert_eq!((there.department.as_deref(), there.role), (Some("B"), Role::Admin));
    assert_eq!(there.organization_id, two.organization_id());
    assert_eq!(store.list_memberships(&one).await?[0].1.valid_from, at(DAY_3));
    assert_eq!(store.list_memberships(&two).await?[0].1.valid_from, at(DAY_5));
    assert_eq!(store.list_memberships(&two).await?[0].0, 0, "ordinals of its own");
    Ok(())
}

/// The same external id names another person in another organization.
pub async fn an_external_id_belongs_to_its_organization(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let stranger = MemberRecord { user_id: id(50), ..person(1, DAY_3, None) };
    store.put_members(&one, &[person(1, DAY_3, None)], &trace(now())).await?;
    let (ids, _) = store.put_members(&two, &[stranger], &trace(now())).await?;
    assert_eq!(ids, [id(50)]);
    assert_eq!(store.find_member(&one, id(50)).await?, None);
    assert_eq!(store.find_member(&two, id(1)).await?, None);
    Ok(())
}

async fn members(store: &dyn Store, scope: &Scope) -> Result<Vec<Member>> {
    Ok(store.list_members(scope, &PageRequest::first(100)?).await?.items)
}

fn keys(members: &[Member]) -> Vec<String> {
    members.iter().map(|member| member.external_id.clone()).collect()
}
