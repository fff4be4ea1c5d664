//! An organization's brand: it is read under the scope of whoever draws, and never
//! another's.

use std::sync::Arc;

use super::fixture::{at, now, organization, trace, two};
use crate::error::Result;
use crate::model::brand::{Brand, NewBrand};
use crate::model::organization::Organization;
use crate::store::bundle::Store;

/// A picture of so many pixels, half of which let what is behind them through.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    let pixels: Vec<u8> = (0..width * height)
        .flat_map(|at| [0x22, 0x77, 0x44, 0xFF - (at % 2) as u8 * 0x80])
        .collect();
    let mut writer = encoder.write_header().expect("a size and a colour");
    writer.write_image_data(&pixels).expect("as many pixels as the header says");
    writer.finish().expect("a writer in memory");
    bytes
}

/// A brand with everything, unlike that of any other number.
pub fn brand(name: &str, number: u8) -> Brand {
    let new = NewBrand {
        color: Some(format!("#{number:02x}4466")),
        logo: Some(png(64 + u32::from(number), 32)),
        footer: Some(format!("Footer canary {number}")),
    };
    Brand::new(name, new).expect("a brand that can be")
}

/// A brand comes back as it was put, the newest one; before and after it the plain one.
pub async fn a_brand_comes_back_as_it_was(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::UTC).await?;
    let name = &scope.organization().name;
    assert_eq!(store.get_brand(&scope).await?, Brand::plain(name), "nobody set one");
    store.put_brand(&scope, &brand(name, 1), &trace(now())).await?;
    assert_eq!(store.get_brand(&scope).await?, brand(name, 1));
    let other = Brand { logo: None, ..brand(name, 2) };
    store.put_brand(&scope, &other, &trace(now())).await?;
    assert_eq!(store.get_brand(&scope).await?, other, "replaced as a whole");
    store.delete_brand(&scope, &trace(now())).await?;
    store.delete_brand(&scope, &trace(now())).await?;
    assert_eq!(store.get_brand(&scope).await?, Brand::plain(name), "nothing is left");
    Ok(())
}

/// A brand has the name that its organization has, whatever the scope remembers.
pub async fn a_brand_has_the_newest_name(store: Arc<dyn Store>) -> Result<()> {
    let scope = organization(&*store, 1, chrono_tz::UTC).await?;
    store.put_brand(&scope, &brand("Another name", 1), &trace(now())).await?;
    assert_eq!(store.get_brand(&scope).await?, brand(&scope.organization().name, 1));
    let seen = scope.organization();
    let renamed = Organization { name: "Renamed".to_owned(), ..seen.clone() };
    store.put_organization(&scope, seen, &renamed, &trace(at("2026-03-02T11:00:00Z"))).await?;
    assert_eq!(store.get_brand(&scope).await?, brand("Renamed", 1));
    Ok(())
}

/// A brand of one organization is no other's, and is not deleted with another's.
pub async fn one_organization_never_wears_anothers_brand(store: Arc<dyn Store>) -> Result<()> {
    let [one, two] = two(&*store).await?;
    let names = [&one.organization().name, &two.organization().name];
    store.put_brand(&one, &brand(names[0], 1), &trace(now())).await?;
    assert_eq!(store.get_brand(&two).await?, Brand::plain(names[1]));
    store.put_brand(&two, &brand(names[1], 2), &trace(now())).await?;
    assert_eq!(store.get_brand(&one).await?, brand(names[0], 1));
    store.delete_brand(&one, &trace(now())).await?;
    assert_eq!(store.get_brand(&one).await?, Brand::plain(names[0]));
    assert_eq!(store.get_brand(&two).await?, brand(names[1], 2));
    Ok(())
}
