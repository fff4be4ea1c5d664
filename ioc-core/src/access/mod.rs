//! Who may do what, for which organization.

pub mod operator;
pub mod role;
pub mod scope;
