//! Under what an answer is kept.

use std::fmt::{self, Display, Write};
use std::sync::Arc;

use crate::access::scope::Scope;
use crate::cache::tier::Tier;
use crate::ids::{OrganizationId, ReportId};

/// The key of something that is kept: the seed's pattern, then the scope's
/// fingerprint, then the parameters in a fixed order.
///
/// It comes from a [`Scope`] alone, so that an answer never reaches somebody
/// who may not have it. A name stands for one thing: two that differ in what
/// they tell have different names or parameters.
///
/// ```compile_fail
/// use ioc_core::cache::key::CacheKey;
/// use ioc_core::cache::tier::Tier;
/// let forged = CacheKey { tier: Tier::Dashboard, organization_id: todo!(), text: "dashboard".into() };
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CacheKey {
    tier: Tier,
    organization_id: OrganizationId,
    text: Arc<str>,
}

impl CacheKey {
    /// `dashboard:{organization}:{name}`: an answer of the dashboard.
    pub fn dashboard(scope: &Scope, name: &str, parameters: &[&dyn Display]) -> Self {
        let organization = scope.organization_id();
        Self::new(Tier::Dashboard, scope, &[&"dashboard", &organization, &name], parameters)
    }

    /// `metrics:{organization}:{metric_type}:{period}`: stored metrics.
    pub fn metrics(
        scope: &Scope,
        metric_type: &str,
        period: &str,
        parameters: &[&dyn Display],
    ) -> Self {
        let organization = scope.organization_id();
        let pattern: [&dyn Display; 4] = [&"metrics", &organization, &metric_type, &period];
        Self::new(Tier::Metrics, scope, &pattern, parameters)
    }

    /// `report:{report}`: something made of a report.
    pub fn report(scope: &Scope, report: ReportId, parameters: &[&dyn Display]) -> Self {
        Self::new(Tier::Reports, scope, &[&"report", &report], parameters)
    }

    fn new(
        tier: Tier,
        scope: &Scope,
        pattern: &[&dyn Display],
        parameters: &[&dyn Display],
    ) -> Self {
        let fingerprint = scope.fingerprint();
        let mut text = String::with_capacity(256);
        for part in
            pattern.iter().copied().chain([&fingerprint as _]).chain(parameters.iter().copied())
        {
            push(&mut text, part);
        }
        Self { tier, organization_id: scope.organization_id(), text: text.into() }
    }

    /// The tier that it belongs to.
    pub fn tier(&self) -> Tier {
        self.tier
    }

    /// Whose answer it is.
    pub fn organization_id(&self) -> OrganizationId {
        self.organization_id
    }

    /// The key as text. No two keys share one.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for CacheKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("CacheKey").field(&self.text).finish()
    }
}

/// Adds a part. A colon inside of one is escaped, so that colons between parts
/// tell where each ends, and different parts are different texts.
fn push(text: &mut String, part: &dyn Display) {
    struct Escaped<'t>(&'t mut String);
    impl Write for Escaped<'_> {
        fn write_str(&mut self, part: &str) -> fmt::Result {
            for piece in part.split_inclusive([':', '\\']) {
                // What ends a piece is one byte.
                let end = piece.len() - usize::from(piece.ends_with([':', '\\']));
                self.0.push_str(&piece[..end]);
                if end < piece.len() {
                    self.0.push('\\');
                    self.0.push_str(&piece[end..]);
                }
            }
            Ok(())
        }
    }
    if !text.is_empty() {
        text.push(':');
    }
    // Nothing fails that writes to a string.
    let _ = write!(Escaped(text), "{part}");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::Id;
    use crate::model::member::Role;
    use crate::model::organization::{NewOrganization, Organization};

    fn organization(number: u128, minimum_group: u32) -> Organization {
        let new = NewOrganization::named("o");
        Organization {
            id: Id::from_uuid(uuid::Uuid::from_u128(number)),
            entered_as: new.name.clone(),
            name: new.name,
            calendar: new.zone.into(),
            locale: new.locale,
            minimum_group,
            created_at: "2026-01-01T00:00:00Z".parse().unwrap(),
            audit_key: crate::model::audit::AuditKey::random(),
        }
    }

    fn scope(number: u128, role: Role, minimum_group: u32) -> Scope {
        let user = Id::from_uuid(uuid::Uuid::from_u128(7));
        Scope::of_member(organization(number, minimum_group), user, role).unwrap()
    }

    #[test]
    fn a_key_begins_with_the_pattern_of_the_seed() {
        let scope = scope(1, Role::Viewer, 5);
        let organization = "00000000-0000-0000-0000-000000000001";
        let report = Id::from_uuid(uuid::Uuid::from_u128(2));
        assert_eq!(
            CacheKey::dashboard(&scope, "summary", &[&7]).as_str(),
            format!("dashboard:{organization}:summary:{organization}/viewer/5:7")
        );
        assert_eq!(
            CacheKey::metrics(&scope, "user_engagement", "2026-01", &[]).as_str(),
            format!("metrics:{organization}:user_engagement:2026-01:{organization}/viewer/5")
        );
        assert_eq!(
            CacheKey::report(&scope, report, &[&"pdf"]).as_str(),
            format!("report:{report}:{organization}/viewer/5:pdf")
        );
    }

    #[test]
    fn the_person_is_no_part_of_a_key() {
        let person = |number| {
            let user = Id::from_uuid(uuid::Uuid::from_u128(number));
            Scope::of_member(organization(1, 5), user, Role::Viewer).unwrap()
        };
        let key = |number| CacheKey::dashboard(&person(number), "summary", &[]);
        assert_eq!(key(1), key(2));
    }

    /// What a key is made of; the texts are full of what keys are built with.
    fn made_of() -> impl Strategy<Value = (u8, u8, u8, u8, String, String, Vec<String>)> {
        let text = || "[ab:/\\\\]{0,4}";
        (0..3u8, 1..3u8, 0..2u8, 5..7u8, text(), text(), prop::collection::vec(text(), 0..4))
    }

    fn key(parts: &(u8, u8, u8, u8, String, String, Vec<String>)) -> CacheKey {
        let (tier, number, role, k, first, second, parameters) = parts;
        let role = if *role == 0 { Role::Viewer } else { Role::Analyst };
        let scope = scope(u128::from(*number), role, u32::from(*k));
        let parameters: Vec<&dyn Display> = parameters.iter().map(|it| it as _).collect();
        match tier {
            0 => CacheKey::dashboard(&scope, first, &parameters),
            1 => CacheKey::metrics(&scope, first, second, &parameters),
            _ => {
                let report = Id::from_content(&[first.as_bytes()]);
                CacheKey::report(&scope, report, &parameters)
            }
        }
    }

    proptest! {
        #[test]
        fn keys_of_different_things_differ(one in made_of(), other in made_of()) {
            // What a tier does not take is no difference.
            let told = |(tier, number, role, k, first, second, parameters)| {
                let second = if tier == 1 { second } else { String::new() };
                (tier, number, role, k, first, second, parameters)
            };
            let same = told(one.clone()) == told(other.clone());
            prop_assert_eq!(key(&one).as_str() == key(&other).as_str(), same);
        }

        #[test]
        fn parts_that_are_cut_elsewhere_make_another_key(text in "[a:\\\\]{2,8}", at in 0..8usize) {
            let scope = scope(1, Role::Viewer, 5);
            let (head, tail) = text.split_at(at.min(text.len()));
            let whole = CacheKey::dashboard(&scope, "x", &[&text]);
            prop_assert_ne!(whole, CacheKey::dashboard(&scope, "x", &[&head, &tail]));
        }
    }
}
