### El correo que trae un informe.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = El informe completo va adjunto: { $file }
letter-why = Recibe este mensaje porque tiene una suscripción a los informes de { $organization }.
letter-end = Para cambiar, pausar o cancelar la suscripción, abra { $subscription } o diríjase a quien gestiona los informes en su organización.
