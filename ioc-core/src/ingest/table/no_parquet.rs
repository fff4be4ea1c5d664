//! Stands for `parquet` where the feature is off.

pub(super) mod reader {
    use crate::error::{Error, ErrorKind, Result};
    use crate::ingest::columns::Header;
    use crate::ingest::source::Source;
    use crate::ingest::table::record::Record;
    use crate::ingest::table::rows::Line;

    /// There is none.
    pub(in crate::ingest::table) enum Parquet {}

    pub(in crate::ingest::table) fn header(source: &dyn Source) -> Result<Header> {
        let message = format!("{} is Parquet, which is not built in", source.name());
        Err(Error::new(ErrorKind::Unsupported, "parquet_not_built_in", message)
            .with_hint("build with the feature `parquet`, or export it as CSV first"))
    }

    impl Parquet {
        pub(in crate::ingest::table) fn open(source: &dyn Source) -> Result<Self> {
            header(source).and(Err(Error::invalid("not_parquet", "no file is")))
        }

        pub(in crate::ingest::table) fn bytes(&self) -> u64 {
            match *self {}
        }

        pub(in crate::ingest::table) fn raw(&self) -> &[u8] {
            match *self {}
        }

        pub(in crate::ingest::table) fn next(&mut self, _: &mut Record) -> Result<Option<Line>> {
            match *self {}
        }
    }
}
