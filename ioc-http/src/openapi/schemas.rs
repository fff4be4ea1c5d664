//! Schemas that no route names itself.

use std::collections::BTreeMap;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{
    ArrayBuilder, KnownFormat, ObjectBuilder, Schema, SchemaFormat, Type,
};
use utoipa::{PartialSchema, ToSchema};

use crate::parameter::Kind;
use crate::problem::Told;

/// What every route may answer with.
pub(super) fn all() -> BTreeMap<String, RefOr<Schema>> {
    let mut schemas = Vec::new();
    add::<Told>(&mut schemas);
    schemas.into_iter().collect()
}

fn add<T: ToSchema + PartialSchema>(schemas: &mut Vec<(String, RefOr<Schema>)>) {
    schemas.push((T::name().into_owned(), T::schema()));
    T::schemas(schemas);
}

/// The schema of a parameter.
pub(super) fn of_kind(kind: Kind) -> Schema {
    let object = |of: Type| ObjectBuilder::new().schema_type(of);
    let text = |format| object(Type::String).format(Some(SchemaFormat::KnownFormat(format)));
    let built = match kind {
        Kind::Id => text(KnownFormat::Uuid),
        Kind::Text(most) => {
            object(Type::String).max_length(Some(most)).pattern(Some(r"^[^\x00-\x1f\x7f-\x9f]*$"))
        }
        Kind::Date => text(KnownFormat::Date),
        Kind::Instant => text(KnownFormat::DateTime),
        Kind::Count(least, most) => {
            object(Type::Integer).minimum(Some(f64::from(least))).maximum(Some(f64::from(most)))
        }
        Kind::Flag => object(Type::Boolean),
        Kind::Choice(words) => object(Type::String).enum_values(Some(words.iter().copied())),
        Kind::Choices(words) => {
            let word = object(Type::String).enum_values(Some(words.iter().copied()));
            return Schema::Array(ArrayBuilder::new().items(word).min_items(Some(1)).build());
        }
    };
    Schema::Object(built.build())
}
