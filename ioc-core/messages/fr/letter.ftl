### Le courriel qui apporte un rapport.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = Le rapport complet est en pièce jointe : { $file }
letter-why = Vous recevez ce message parce que vous êtes abonné aux rapports de { $organization }.
letter-end = Pour modifier, suspendre ou résilier l’abonnement, ouvrez { $subscription } ou adressez-vous à la personne qui gère les rapports dans votre organisation.
