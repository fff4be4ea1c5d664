//! Who runs the deployment itself, which belongs to no organization.

use crate::access::role::Action;
use crate::access::scope::Scope;
use crate::error::Result;
use crate::model::audit::Actor;

/// Whoever changes how the system watches itself, by the name that is kept of it. It is
/// made of a scope that permits it, or by the process that owns the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator(String);

impl Operator {
    /// The process that owns the store: its command line.
    pub fn host() -> Self {
        Self(Actor::Host.to_string())
    }

    /// Who asks, under the pseudonym that they have in the organization for which they do.
    ///
    /// # Errors
    /// `Forbidden` for a role that does not run the system.
    pub fn of(scope: &Scope) -> Result<Self> {
        scope.permit(Action::RunSystem)?;
        Ok(Self(scope.actor().to_string()))
    }

    /// The name that is kept.
    pub fn name(&self) -> &str {
        &self.0
    }
}
