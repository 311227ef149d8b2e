### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Bonjou { $name },
letter-code = Yon kòd kare. Li louvri adrès ki bò kote l la.

letter-refill-invitation =
    Li lè pou nou planifye pwochen livrezon ou.

    Tanpri rele nou nan { $phone }. Oswa reponn sou paj nou an. Vize kamera telefòn ou sou kare ki anba a, oswa tape adrès ki bò kote l la.

    { $link }

    Paj la mande dat ou fèt. Li pa janm mande lajan ni modpas.
letter-refill-reminder =
    Èske ou bezwen pwochen livrezon ou? Tanpri di nou.

    Tanpri rele nou nan { $phone }. Oswa reponn sou paj nou an. Vize kamera telefòn ou sou kare ki anba a, oswa tape adrès ki bò kote l la.

    { $link }

    Paj la mande dat ou fèt. Li pa janm mande lajan ni modpas.
letter-refill-reminder-last =
    Nou te eseye kontakte ou sou pwochen livrezon ou, epi nou pa jwenn repons.

    Tanpri rele nou nan { $phone }. Oswa reponn sou paj nou an. Vize kamera telefòn ou sou kare ki anba a, oswa tape adrès ki bò kote l la.

    { $link }

    Paj la mande dat ou fèt. Li pa janm mande lajan ni modpas.
letter-please-call = Nou te eseye kontakte ou, men nou pa t kapab. Tanpri rele nou nan { $phone }.
letter-end =
    Ou pa vle lèt ankò? Rele nou nan { $phone } epi di nou sa.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Pa voye lèt ankò
