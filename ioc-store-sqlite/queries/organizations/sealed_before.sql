SELECT sealed_before FROM organizations WHERE id = ?1
