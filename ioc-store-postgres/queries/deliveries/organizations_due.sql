SELECT ioc.organizations_due($1, $2, $3)
