//! How bodies are described in the OpenAPI document.

use utoipa::openapi::schema::{
    ArrayBuilder, KnownFormat, ObjectBuilder, OneOfBuilder, Schema, SchemaFormat, SchemaType, Type,
};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

use crate::body::{JSON, NDJSON, ROWS};
use crate::route::Described;

type Named = Vec<(String, RefOr<Schema>)>;

/// One JSON document of a type.
pub(super) fn one<T: ToSchema + PartialSchema>() -> Described {
    let (name, schemas) = named::<T>();
    Described { content: vec![(JSON, reference(name))], schemas }
}

/// A page of a type.
pub(super) fn page<T: ToSchema + PartialSchema>() -> Described {
    let (row, mut schemas) = named::<T>();
    let name = format!("{row}Page");
    let cursor = ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .description(Some("Where the next page begins, for `cursor`; `null` on the last one."));
    let listed = ObjectBuilder::new()
        .property("data", ArrayBuilder::new().items(reference(row)))
        .property("next_cursor", cursor)
        .required("data")
        .required("next_cursor");
    schemas.push((name.clone(), Schema::Object(listed.build()).into()));
    Described { content: vec![(JSON, reference(name))], schemas }
}

/// A batch of a type: an array, one row as it is, or a line each.
pub(super) fn batch<T: ToSchema + PartialSchema>() -> Described {
    let (row, schemas) = named::<T>();
    let rows = ArrayBuilder::new().items(reference(row.clone())).max_items(Some(ROWS));
    let either = OneOfBuilder::new().item(rows).item(reference(row.clone()));
    Described { content: vec![(JSON, either.into()), (NDJSON, reference(row))], schemas }
}

/// Any JSON object.
pub(super) fn object() -> Described {
    let object = ObjectBuilder::new().schema_type(Type::Object);
    Described { content: vec![(JSON, object.into())], schemas: Vec::new() }
}

/// A report as a file.
pub(super) fn file() -> Described {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let bytes = || text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)));
    let document = ObjectBuilder::new().schema_type(Type::Object);
    Described {
        content: vec![
            ("application/pdf", bytes().into()),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes().into()),
            ("text/html", text().into()),
            ("text/csv", text().into()),
            ("application/zip", bytes().into()),
            (JSON, document.into()),
        ],
        schemas: Vec::new(),
    }
}

fn named<T: ToSchema + PartialSchema>() -> (String, Named) {
    let name = T::name().into_owned();
    let mut schemas = vec![(name.clone(), T::schema())];
    T::schemas(&mut schemas);
    (name, schemas)
}

fn reference(name: String) -> RefOr<Schema> {
    RefOr::Ref(Ref::from_schema_name(name))
}
