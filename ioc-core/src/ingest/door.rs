//! How the importer comes to the organizations that a file names.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::Result;
use crate::model::organization::NewOrganization;

/// Finds and creates organizations for an import. Whoever puts the platform
/// together fills it with its service for organizations.
#[async_trait]
pub trait OrganizationDoor: Send + Sync + fmt::Debug {
    /// The scope in which rows of the organization of a name may be recorded;
    /// nothing if there is none.
    async fn find(&self, name: &str) -> Result<Option<Scope>>;

    /// Creates an organization, and returns the scope to record rows in.
    async fn create(&self, new: NewOrganization) -> Result<Scope>;
}
