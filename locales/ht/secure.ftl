### review: draft

# Secure messages: the page in the portal.

messages-title = Mesaj
messages-lead = Ekri { $pharmacy } isit la. Se sèlman ou menm ak moun k ap pran swen ou ki li sa.
messages-none = Poko gen mesaj.
messages-from-us = Famasi ou
messages-from-you = Ou menm
messages-write = Ekri yon mesaj
messages-hint = Yon moun ap li li epi reponn isit la. Si se yon ijans, rele 911.
messages-send = Voye
messages-urgent = Èske sa prese? Rele
messages-back = Tounen nan mesaj yo
messages-danger-told = Nou resevwa mesaj ou, epi nou avèti yon moun isit la.
empty-message = Ekri mesaj ou anvan.
long-message = Mesaj ou twò long. Tanpri sèvi ak mwens pase { $most } lèt.
