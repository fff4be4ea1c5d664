//! `/api/organizations/{id}/brand`: how an organization's reports look.

use axum::http::{Method, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ioc_core::access::role::Action;
use ioc_core::error::Error;
use ioc_core::model::brand::{Brand, NewBrand};
use ioc_core::model::logo::{LOGO_BYTES, Logo};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::body;
use crate::problem::Problem;
use crate::reply::{self, Keep};
use crate::route::{Asked, Needs, Route, Told};
use crate::routes::described::one;
use crate::routes::organizations::ID;

const PATH: &str = "/api/organizations/{organization_id}/brand";
/// How long a logo may be in base64.
const LOGO_LETTERS: usize = LOGO_BYTES.div_ceil(3) * 4;

/// How an organization's reports look.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Brand)]
struct BrandRow {
    /// The organization's name.
    name: String,
    /// The colour of titles and rules, as it was set.
    #[schema(required)]
    color: Option<String>,
    /// That colour as light pages have it: darker where it cannot be read there.
    #[schema(required)]
    color_on_light: Option<String>,
    /// That colour as dark pages have it.
    #[schema(required)]
    color_on_dark: Option<String>,
    /// Why a light page has another colour than the one that was set.
    #[schema(required)]
    warning: Option<String>,
    /// The picture at the head of the first page.
    #[schema(required)]
    logo: Option<LogoRow>,
    /// The line at the foot of each page.
    #[schema(required)]
    footer: Option<String>,
}

/// A picture.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Logo)]
struct LogoRow {
    /// Its media type, `image/png` or `image/jpeg`.
    media_type: &'static str,
    /// How many pixels it is wide.
    width: u32,
    /// How many pixels it is high.
    height: u32,
    /// The file in base64.
    data: String,
}

impl From<Brand> for BrandRow {
    fn from(brand: Brand) -> Self {
        Self {
            color: brand.color.map(|color| color.to_string()),
            color_on_light: brand.color.map(|color| color.on_light().to_string()),
            color_on_dark: brand.color.map(|color| color.on_dark().to_string()),
            warning: brand.warning(),
            logo: brand.logo.as_ref().map(LogoRow::from),
            name: brand.name,
            footer: brand.footer,
        }
    }
}

impl From<&Logo> for LogoRow {
    fn from(logo: &Logo) -> Self {
        Self {
            media_type: logo.format().media_type(),
            width: logo.width(),
            height: logo.height(),
            data: STANDARD.encode(logo.bytes()),
        }
    }
}

/// A brand to set; what is absent, it has not.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NewBrand)]
#[serde(deny_unknown_fields)]
struct NewBrandRow {
    /// The colour of titles and rules, `#rrggbb`.
    #[schema(pattern = "^#[0-9A-Fa-f]{6}$")]
    color: Option<String>,
    /// A PNG, or a JPEG in RGB or grey, in base64: at most 256 KiB, and 16 to 2000 by 16 to
    /// 1000 pixels.
    #[schema(max_length = 349_528)]
    logo: Option<String>,
    /// One line.
    #[schema(min_length = 1, max_length = 200)]
    footer: Option<String>,
}

pub(super) fn routes() -> Vec<Route> {
    let (read, edit) =
        (Needs::Permission(Action::ReadReports), Needs::Permission(Action::EditOrganization));
    vec![
        Route::new(Method::GET, PATH, "get_brand", read, |it| Box::pin(get(it)))
            .about("How an organization's reports look.")
            .in_path(ID)
            .replies(
                200,
                "The brand; without colour, logo and footer unless set.",
                Some(one::<BrandRow>()),
            )
            .revalidated(),
        Route::new(Method::PUT, PATH, "put_brand", edit, |it| Box::pin(put(it)))
            .about("Replaces an organization's brand. Published reports stay as they were drawn.")
            .in_path(ID)
            .takes(one::<NewBrandRow>())
            .replies(200, "The brand as it is now.", Some(one::<BrandRow>()))
            .told_with(&[Told::Tag]),
        Route::new(Method::DELETE, PATH, "delete_brand", edit, |it| Box::pin(delete(it)))
            .about("Deletes an organization's brand.")
            .in_path(ID)
            .replies(204, "It is gone.", None),
    ]
}

async fn get(asked: Asked) -> Result<Response, Problem> {
    let brand = asked.api.platform.organizations().get_brand(asked.scope()?).await?;
    reply::read(&asked.headers, &BrandRow::from(brand), Keep::Revalidated)
}

async fn put(asked: Asked) -> Result<Response, Problem> {
    let row: NewBrandRow = body::object(&asked.body)?;
    let logo = row.logo.map(|text| decoded(&text)).transpose()?;
    let new = NewBrand { color: row.color, logo, footer: row.footer };
    let brand = asked.api.platform.organizations().put_brand(asked.scope()?, new).await?;
    reply::written_tagged(StatusCode::OK, &BrandRow::from(brand))
}

async fn delete(asked: Asked) -> Result<Response, Problem> {
    asked.api.platform.organizations().delete_brand(asked.scope()?).await?;
    Ok(reply::empty())
}

fn decoded(text: &str) -> Result<Vec<u8>, Error> {
    let bad = |message: &str| {
        Error::invalid("bad_logo", message)
            .with_hint("the file in base64, with padding and without line breaks")
    };
    if text.len() > LOGO_LETTERS {
        return Err(bad(&format!("the logo has more than {LOGO_BYTES} bytes")));
    }
    STANDARD.decode(text).map_err(|source| bad("the logo is not base64").with_source(source))
}

#[cfg(test)]
mod tests {
    use ioc_core::model::brand::FOOTER_LIMIT;

    use super::*;

    #[test]
    fn the_document_tells_the_bounds_that_hold() {
        assert_eq!((LOGO_LETTERS, FOOTER_LIMIT), (349_528, 200));
    }
}
