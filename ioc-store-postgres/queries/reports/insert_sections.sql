INSERT INTO ioc.report_sections
    (organization_id, report_id, version, id, position, section_type, section_title, content,
     charts_data, tables_data, insights)
SELECT $1, $2, $3, new.id, new.place - 1, new.section_type, new.title, new.content,
    new.charts_data::json, new.tables_data::json, new.insights::json
FROM unnest(
    $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]
) WITH ORDINALITY AS new (
    id, section_type, title, content, charts_data, tables_data, insights, place
)
