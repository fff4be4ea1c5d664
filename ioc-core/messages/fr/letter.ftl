### Le courriel qui apporte un rapport.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = Le rapport complet est en pièce jointe : { $file }
letter-why = Vous recevez ce message parce que vous êtes abonné aux rapports de { $organization }.
letter-end = La personne qui gère les rapports dans votre organisation peut modifier, suspendre ou résilier cet abonnement ; son identifiant est { $subscription }. Vous pouvez aussi le faire vous-même une fois connecté.
