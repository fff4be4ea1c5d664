SELECT organization.name, brand.color, brand.logo, brand.footer
FROM ioc.organizations AS organization
LEFT JOIN ioc.organization_brands AS brand ON brand.organization_id = organization.id
WHERE organization.id = $1
