//! Places that each of many has a number of.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

/// So many places for each key.
#[derive(Debug)]
pub(crate) struct Places<K> {
    each: usize,
    taken: Mutex<HashMap<K, Arc<Semaphore>>>,
}

impl<K: Eq + Hash> Places<K> {
    pub(crate) fn new(each: usize) -> Self {
        Self { each, taken: Mutex::default() }
    }

    /// The places of a key.
    pub(crate) fn of(&self, key: K) -> Arc<Semaphore> {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.entry(key).or_insert_with(|| Arc::new(Semaphore::new(self.each))).clone()
    }

    /// Forgets the keys of which nobody has a place.
    pub(crate) fn sweep(&self) {
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        taken.retain(|_, places| Arc::strong_count(places) > 1);
    }
}
