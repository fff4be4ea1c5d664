### El correo que trae un informe.

letter-subject = { $title } · { $organization }, { $period }
letter-about = { $organization } · { $period }
letter-file = El informe completo va adjunto: { $file }
letter-why = Recibe este mensaje porque tiene una suscripción a los informes de { $organization }.
letter-end = Quien gestiona los informes en su organización puede cambiar, pausar o cancelar la suscripción; su identificador es { $subscription }. También puede hacerlo usted al iniciar sesión.
