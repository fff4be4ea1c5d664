UPDATE ioc.organizations SET sealed_before = greatest(sealed_before, $2) WHERE id = $1
