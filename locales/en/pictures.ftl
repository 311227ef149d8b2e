# Pictures that came with texts, for staff.
pictures-title = A picture
pictures-from-patient = Picture { $number } of { $count } from the patient, { $time }
pictures-from-sender = Picture { $number } of { $count } from this number, { $time }
pictures-one = Picture { $number } of { $count }
pictures-larger = Open it larger
pictures-save = Save the file
pictures-coming = It is still on its way from the phone company. Load this page again in a minute.
pictures-failed = We could not fetch it. We gave up { $time }. Ask for it again.
pictures-unfit-kind = It is a file of a kind we do not open. We did not keep it. Ask for a photo.
pictures-unfit-size = The file is too large. We did not keep it. Ask for a smaller one.
pictures-not-shown = Browsers do not show photos of this kind (HEIC). Save the file. Then open it on your computer.
pictures-care = It was sent by text. Check with the patient before you act on it.
