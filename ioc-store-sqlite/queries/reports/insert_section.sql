INSERT INTO report_sections
    (organization_id, id, report_id, version, position, section_type, section_title, content,
     charts_data, tables_data, insights)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
