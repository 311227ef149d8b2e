### review: draft

# Letters on paper, in large print. No drug, illness, clinic or laboratory is named. An empty line parts
# paragraphs; an address on a line of its own becomes a code that a phone reads, with the address beside.

letter-date = { $date }
letter-greeting = Dzień dobry, { $name },
letter-code = Kwadratowy kod. Otwiera adres, który jest obok.

letter-refill-invitation =
    Czas zaplanować kolejną dostawę.

    Prosimy zadzwonić pod numer { $phone }. Można też odpowiedzieć na naszej stronie. Proszę skierować aparat telefonu na kwadrat poniżej albo wpisać adres, który jest obok.

    { $link }

    Strona pyta o datę urodzenia. Nigdy nie prosi o pieniądze ani o hasło.
letter-refill-reminder =
    Czy potrzebna jest kolejna dostawa? Prosimy o odpowiedź.

    Prosimy zadzwonić pod numer { $phone }. Można też odpowiedzieć na naszej stronie. Proszę skierować aparat telefonu na kwadrat poniżej albo wpisać adres, który jest obok.

    { $link }

    Strona pyta o datę urodzenia. Nigdy nie prosi o pieniądze ani o hasło.
letter-refill-reminder-last =
    Próbowaliśmy skontaktować się w sprawie kolejnej dostawy i nie mamy odpowiedzi.

    Prosimy zadzwonić pod numer { $phone }. Można też odpowiedzieć na naszej stronie. Proszę skierować aparat telefonu na kwadrat poniżej albo wpisać adres, który jest obok.

    { $link }

    Strona pyta o datę urodzenia. Nigdy nie prosi o pieniądze ani o hasło.
letter-please-call = Próbowaliśmy się skontaktować i nie udało się. Prosimy zadzwonić pod numer { $phone }.
letter-end =
    Nie chcą Państwo więcej listów? Prosimy zadzwonić pod numer { $phone }.

    { $pharmacy }

# A choice on the page of what we send
choices-stop-letter = Bez listów
