//! What may be shown of a URL.

/// A URL as it may be shown: without its password.
pub(crate) fn without_password(url: &str) -> String {
    let (place, query) = url.split_once('?').map_or((url, None), |(url, query)| (url, Some(query)));
    let mut shown = match login_of(place) {
        Some((scheme, login, place)) => {
            format!("{scheme}://{}@{place}", login.split(':').next().unwrap_or_default())
        }
        None => place.to_owned(),
    };
    let told = query.into_iter().flat_map(|query| query.split('&'));
    for (index, option) in told.filter(|option| !option.starts_with("password=")).enumerate() {
        shown.push(if index == 0 { '?' } else { '&' });
        shown.push_str(option);
    }
    shown
}

/// The password of a URL, still in its escapes.
pub(crate) fn password_of(url: &str) -> Option<&str> {
    let (place, query) = url.split_once('?').map_or((url, ""), |(url, query)| (url, query));
    let of_login = login_of(place).and_then(|(_, login, _)| login.split_once(':'));
    let mut options = query.split('&');
    of_login
        .map(|(_, password)| password)
        .or_else(|| options.find_map(|option| option.strip_prefix("password=")))
}

fn login_of(place: &str) -> Option<(&str, &str, &str)> {
    let (scheme, rest) = place.split_once("://")?;
    let (login, place) = rest.rsplit_once('@')?;
    Some((scheme, login, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_shown_without_its_password() {
        for (url, shown, password) in [
            (
                "postgres://ioc:se:cr@et@host:5432/db?host=/run",
                "postgres://ioc@host:5432/db?host=/run",
                Some("se:cr@et"),
            ),
            ("postgres://ioc@host/db", "postgres://ioc@host/db", None),
            (
                "postgres://host/db?password=x@y:z&host=/run",
                "postgres://host/db?host=/run",
                Some("x@y:z"),
            ),
            ("redis://:word@host", "redis://@host", Some("word")),
            ("sqlite:/a@b/ioc.db?mode=ro", "sqlite:/a@b/ioc.db?mode=ro", None),
            ("sqlite:ioc.db", "sqlite:ioc.db", None),
        ] {
            assert_eq!(without_password(url), shown);
            assert_eq!(password_of(url), password);
        }
    }
}
