//! What a PDF is beside its ink: what archives and screen readers take it for.

mod kept;
mod promises;
mod tree;
