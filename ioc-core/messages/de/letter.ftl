### Die Mail, die einen Bericht bringt.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = Der ganze Bericht liegt bei: { $file }
letter-why = Sie erhalten diese Nachricht, weil für Sie die Berichte von { $organization } abonniert sind.
letter-end = Wer in Ihrer Organisation die Berichte verwaltet, kann das Abonnement ändern, aussetzen oder beenden; es hat die Kennung { $subscription }. Wo Sie sich anmelden, können Sie es auch selbst.
