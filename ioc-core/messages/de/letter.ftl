### Die Mail, die einen Bericht bringt.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = Der ganze Bericht liegt bei: { $file }
letter-why = Sie erhalten diese Nachricht, weil für Sie die Berichte von { $organization } abonniert sind.
letter-end = Um das Abonnement zu ändern, auszusetzen oder zu beenden, öffnen Sie { $subscription } oder wenden Sie sich an die Person, die in Ihrer Organisation die Berichte verwaltet.
