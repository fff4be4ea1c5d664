//! Nobody can be found: over what the doors really publish.

mod attacker;
mod formats;
mod side_channels;
mod truth;
