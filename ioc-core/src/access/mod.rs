//! Who may do what, for which organization.

pub mod role;
pub mod scope;
