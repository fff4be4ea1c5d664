//! Pages of rows that lie in order.

use ioc_core::error::Result;
use ioc_core::page::{Cursor, Page, PageRequest};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The page that `request` asks for, of rows in the order of their unique keys.
///
/// The cursor holds the key of the last row, not its place: rows that are added
/// in front of it move nothing.
pub(crate) fn page<'a, K, T>(
    rows: impl IntoIterator<Item = (K, &'a T)>,
    request: &PageRequest,
) -> Result<Page<T>>
where
    K: Ord + Serialize + DeserializeOwned,
    T: Clone + 'a,
{
    let after: Option<K> = request.after.as_ref().map(Cursor::key).transpose()?;
    let mut rest =
        rows.into_iter().filter(|(key, _)| after.as_ref().is_none_or(|after| key > after));
    let limit = usize::try_from(request.limit).unwrap_or(usize::MAX);
    let shown: Vec<(K, &T)> = rest.by_ref().take(limit).collect();
    let next = match (shown.last(), rest.next()) {
        (Some((key, _)), Some(_)) => Some(Cursor::behind(key)?),
        _ => None,
    };
    Ok(Page { items: shown.into_iter().map(|(_, row)| row.clone()).collect(), next })
}
