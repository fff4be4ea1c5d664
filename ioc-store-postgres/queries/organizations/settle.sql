UPDATE ioc.organizations SET settled_before = greatest(settled_before, $2) WHERE id = $1
