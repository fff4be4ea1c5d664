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
    K: Ord + Clone + Serialize + DeserializeOwned,
    T: Clone + 'a,
{
    let after: Option<K> = request.after.as_ref().map(Cursor::key).transpose()?;
    page_behind(rows, after.as_ref(), request.limit, |key, _| key.clone())
}

/// As [`page`], where the cursor holds something else of the last row.
pub(crate) fn page_behind<'a, K, T, C>(
    rows: impl IntoIterator<Item = (K, &'a T)>,
    after: Option<&K>,
    limit: u32,
    cursor: impl Fn(&K, &T) -> C,
) -> Result<Page<T>>
where
    K: Ord,
    T: Clone + 'a,
    C: Serialize,
{
    let mut rest = rows.into_iter().filter(|(key, _)| after.is_none_or(|after| key > after));
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let shown: Vec<(K, &T)> = rest.by_ref().take(limit).collect();
    let next = match (shown.last(), rest.next()) {
        (Some((key, row)), Some(_)) => Some(Cursor::behind(&cursor(key, row))?),
        _ => None,
    };
    Ok(Page { items: shown.into_iter().map(|(_, row)| row.clone()).collect(), next })
}
