//! How the importer comes to the organizations that a file names.

use std::fmt;

use async_trait::async_trait;

use crate::access::scope::Scope;
use crate::error::{Error, Result, shown};
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

/// Lets into organizations that are there, and founds none.
#[derive(Debug)]
pub(super) struct Existing<'d>(pub(super) &'d dyn OrganizationDoor);

#[async_trait]
impl OrganizationDoor for Existing<'_> {
    async fn find(&self, name: &str) -> Result<Option<Scope>> {
        self.0.find(name).await?.map(Some).ok_or_else(|| unknown(name))
    }

    async fn create(&self, new: NewOrganization) -> Result<Scope> {
        Err(unknown(&new.name))
    }
}

fn unknown(name: &str) -> Error {
    let message = format!("there is no organization `{}`", shown(name));
    Error::not_found("unknown_organization", message)
        .with_hint("`ioc org list` shows those that there are")
}
