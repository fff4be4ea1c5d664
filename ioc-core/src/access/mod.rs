//! Who may do what, for which organization.

pub mod fence;
pub mod operator;
pub mod role;
pub mod scope;
