//! The shipped instruments, a file each. Item texts are not part of them.

pub(super) mod ipip_50;
pub(super) mod ipip_neo_120;
pub(super) mod ipip_neo_120_norms;
pub(super) mod scored;
