-- Outreach: what patients agreed to, what we say to them and what became of it, and what they say.
--
-- The hot path (decide, send, note) touches three tables a message: `messages` and `deliveries`, one
-- update each, and the append of the delivery. They carry few indexes and no foreign keys: every
-- reference is written by the transaction that has just read what it refers to. The decision to send
-- stands in the delivery itself; `decisions` keeps all others.
--
-- Open columns hold codes, ids, instants and hashes. Words, addresses and evidence are sealed.

-- The consent ledger. Rows are only ever added.
CREATE TABLE consents (
    id              TEXT    NOT NULL PRIMARY KEY,
    patient         TEXT    NOT NULL,
    purpose         TEXT    NOT NULL,
    channel         TEXT    NOT NULL,
    -- The address by its blind index: agreement belongs to the number, not to our row of it.
    address_token   TEXT    NOT NULL,
    address         {bytes} NOT NULL,
    state           TEXT    NOT NULL,
    source          TEXT    NOT NULL,
    wording         TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    evidence        {bytes},
    given_at        BIGINT  NOT NULL,
    recorded_at     BIGINT  NOT NULL,
    actor_kind      TEXT    NOT NULL,
    actor           TEXT
);
CREATE INDEX consents_of_patient ON consents (patient, id);

-- The last line of the ledger for each purpose on each address: what a decision reads.
CREATE TABLE consent_standings (
    patient         TEXT    NOT NULL,
    address_token   TEXT    NOT NULL,
    channel         TEXT    NOT NULL,
    purpose         TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    consent         TEXT    NOT NULL,
    since_at        BIGINT  NOT NULL,
    PRIMARY KEY (patient, address_token, channel, purpose)
) {clustered};

-- Questions for consent, asked by a text, and what became of each: only a yes from the same number
-- within a day is the consent.
CREATE TABLE opt_ins (
    id              TEXT    NOT NULL PRIMARY KEY,
    patient         TEXT    NOT NULL,
    contact_point   TEXT    NOT NULL,
    address_token   TEXT    NOT NULL,
    -- What a yes agrees to, with spaces between.
    purposes        TEXT    NOT NULL,
    -- keyword, page, staff or record.
    began           TEXT    NOT NULL,
    wording         TEXT    NOT NULL,
    -- Which batch of flyers to count an answer for; forgotten with the answer.
    flyer           TEXT,
    message         TEXT    NOT NULL,
    -- asked, agreed or declined.
    state           TEXT    NOT NULL,
    asked_at        BIGINT  NOT NULL,
    answered_at     BIGINT
);
CREATE INDEX opt_ins_of_address ON opt_ins (address_token, asked_at);

-- How the pharmacy asks: one row at most, named 1.
CREATE TABLE opt_in_settings (
    id              BIGINT  NOT NULL PRIMARY KEY,
    keywords        TEXT    NOT NULL,
    -- Whether consent on paper or from another system is asked for once more, by a text.
    is_double       BIGINT  NOT NULL,
    changed_at      BIGINT  NOT NULL
);

-- Printed batches, counted without people.
CREATE TABLE flyers (
    id              TEXT    NOT NULL PRIMARY KEY,
    version         TEXT    NOT NULL,
    batch           TEXT    NOT NULL,
    printed         BIGINT  NOT NULL,
    scanned         BIGINT  NOT NULL,
    asked           BIGINT  NOT NULL,
    consented       BIGINT  NOT NULL,
    created_at      BIGINT  NOT NULL
);
CREATE UNIQUE INDEX flyers_batch ON flyers (version, batch);

-- What somebody without a name asks about an address, on a page. Whatever is found, the page says the
-- same, in the same time: a job looks, empties the cell, and answers the address itself or nobody.
CREATE TABLE inquiries (
    id              TEXT    NOT NULL PRIMARY KEY,
    -- join or check.
    kind            TEXT    NOT NULL,
    address_token   TEXT    NOT NULL,
    flyer           TEXT,
    asked           {bytes},
    asked_at        BIGINT  NOT NULL,
    -- When a message to the address was asked for because of it.
    answered_at     BIGINT
);
CREATE INDEX inquiries_of_address ON inquiries (address_token, asked_at);
CREATE INDEX inquiries_age ON inquiries (asked_at);

-- What a patient wants of us beside consent, and where the thread stands.
CREATE TABLE contact_policies (
    patient               TEXT   NOT NULL PRIMARY KEY,
    stopped_at            BIGINT,
    -- When it was last said: a start that was said before lifts nothing.
    stop_said_at          BIGINT,
    -- Allowed minutes of each weekday, Monday first: `540-1200,540-1200,..`, `-` for a silent day.
    hours                 TEXT,
    -- An emergency was read: no automatic word until a person has looked.
    automation_paused_at  BIGINT,
    clarified_at          BIGINT,
    changed_at            BIGINT NOT NULL
) {clustered};

-- The hold switch of the whole pharmacy: one row at most, named 1.
CREATE TABLE contact_holds (
    id          BIGINT NOT NULL PRIMARY KEY,
    scope       TEXT   NOT NULL,
    until_at    BIGINT,
    because     TEXT   NOT NULL,
    held_at     BIGINT NOT NULL,
    actor       TEXT
);

-- What was done with that switch; a change without a scope is a release.
CREATE TABLE contact_hold_changes (
    id          TEXT   NOT NULL PRIMARY KEY,
    scope       TEXT,
    until_at    BIGINT,
    reason      TEXT   NOT NULL,
    at          BIGINT NOT NULL,
    actor       TEXT
);

-- The pharmacy's own rules, in versions. What a version says never changes; it is a draft until it is
-- published, and the one in force is the published one with the latest day that has come.
CREATE TABLE contact_rules (
    number         BIGINT NOT NULL PRIMARY KEY,
    -- draft, published or withdrawn.
    state          TEXT   NOT NULL,
    -- Allowed minutes of each weekday, as in `contact_policies`.
    hours          TEXT   NOT NULL,
    per_day        BIGINT NOT NULL,
    per_week       BIGINT NOT NULL,
    doses_per_day  BIGINT NOT NULL,
    -- The version it repeats, and 0 for the rules that came with the program.
    previous       BIGINT,
    author         TEXT,
    authored_at    BIGINT NOT NULL,
    valid_from_on  TEXT,
    reason         TEXT,
    published_by   TEXT,
    published_at   BIGINT,
    withdrawn_by   TEXT,
    withdrawn_at   BIGINT
);

-- What a version would have changed in the last days, worked out beside the day's work.
CREATE TABLE contact_rule_previews (
    number   BIGINT NOT NULL PRIMARY KEY,
    made_at  BIGINT NOT NULL,
    -- Counts, and ids of examples: no words and no names.
    result   TEXT   NOT NULL
);

-- A number that said stop stays stopped even when we do not know whose it is, or learn it later.
CREATE TABLE address_stops (
    address_token  TEXT   NOT NULL PRIMARY KEY,
    stopped_at     BIGINT NOT NULL
) {clustered};

-- The keys by which push services know us: one row at most, named 1. The secret is sealed.
CREATE TABLE push_keys (
    id          BIGINT  NOT NULL PRIMARY KEY,
    public_key  TEXT    NOT NULL,
    secret      {bytes} NOT NULL,
    made_at     BIGINT  NOT NULL
);

CREATE TABLE messages (
    id               TEXT   NOT NULL PRIMARY KEY,
    patient          TEXT   NOT NULL,
    template         TEXT   NOT NULL,
    purpose          TEXT   NOT NULL,
    class            TEXT   NOT NULL,
    counting         TEXT   NOT NULL,
    refill           TEXT,
    run              TEXT,
    reply            TEXT,
    -- initiated, answer, stop-confirmation or requested; the last three name where to.
    occasion         TEXT   NOT NULL,
    occasion_point   TEXT,
    occasion_channel TEXT,
    occasion_at      BIGINT,
    only_channel     TEXT,
    open_count       BIGINT NOT NULL,
    idempotency_key  TEXT   NOT NULL,
    requested_at     BIGINT NOT NULL,
    expires_at       BIGINT,
    -- waiting (to be decided), sending (see its delivery), closed (see outcome and its delivery).
    state            TEXT   NOT NULL,
    outcome          TEXT,
    language         TEXT,
    delivery         TEXT,
    -- What the last decision that was not to send said.
    rule             TEXT,
    wait_until_at    BIGINT,
    -- Ways on which it did not arrive: address/channel, with spaces between.
    tried            TEXT,
    closed_at        BIGINT
) {roomy};
CREATE UNIQUE INDEX messages_idempotency_key ON messages (idempotency_key);
CREATE INDEX messages_of_patient ON messages (patient, id);

-- What a person here wrote, sealed, until it is posted: the words of a secure message.
CREATE TABLE message_words (
    message   TEXT    NOT NULL PRIMARY KEY,
    language  TEXT    NOT NULL,
    body      {bytes} NOT NULL
);

-- The refills that a text speaks for besides its own. Most messages have none.
CREATE TABLE message_refills (
    refill   TEXT NOT NULL,
    message  TEXT NOT NULL,
    PRIMARY KEY (refill, message)
) {clustered};
CREATE INDEX message_refills_message ON message_refills (message, refill);

-- Every decision but the one to send under fence 1, which its delivery keeps.
CREATE TABLE decisions (
    message     TEXT   NOT NULL,
    id          TEXT   NOT NULL,
    decided_at  BIGINT NOT NULL,
    verdict     TEXT   NOT NULL,
    rule        TEXT   NOT NULL,
    facts       TEXT   NOT NULL,
    until_at    BIGINT,
    -- Which edition of the rules, where, within which hours, with which limits (policy::judged).
    judged      TEXT,
    PRIMARY KEY (message, id)
) {clustered};

CREATE TABLE deliveries (
    -- Also the idempotency key towards the carrier.
    id               TEXT    NOT NULL PRIMARY KEY,
    message          TEXT    NOT NULL,
    -- The delivery of the same message to another address, before this one.
    previous         TEXT,
    patient          TEXT    NOT NULL,
    channel          TEXT    NOT NULL,
    contact_point    TEXT    NOT NULL,
    provider         TEXT    NOT NULL,
    provider_id      TEXT,
    status           TEXT    NOT NULL,
    class            TEXT    NOT NULL,
    fence            BIGINT  NOT NULL,
    lease_until_at   BIGINT,
    tries            BIGINT  NOT NULL,
    first_sent_at    BIGINT,
    unknowns         BIGINT  NOT NULL,
    in_doubt         BIGINT  NOT NULL,
    maybe_duplicate  BIGINT  NOT NULL,
    lookup_nothing   BIGINT  NOT NULL,
    -- Null for what uses up no limit, and for what was certainly not sent.
    counted_at       BIGINT,
    counting         TEXT    NOT NULL,
    rule             TEXT    NOT NULL,
    facts            TEXT    NOT NULL,
    basis            TEXT    NOT NULL,
    consent          TEXT,
    language         TEXT    NOT NULL,
    segments         BIGINT  NOT NULL,
    body_hash        TEXT    NOT NULL,
    body             {bytes} NOT NULL,
    decided_at       BIGINT  NOT NULL,
    accepted_at      BIGINT,
    settled_at       BIGINT,
    code             TEXT,
    -- As in `decisions`, and which words.
    judged           TEXT,
    -- Whether the patient's drawing went along, or why not; null where that was not asked.
    picture          TEXT,
    -- Nothing leaves without a line of the ledger, or another right to send that we know by name.
    CHECK ((basis = 'consent' AND consent IS NOT NULL)
        OR (consent IS NULL
            AND basis IN ('answer', 'stop-confirmation', 'requested', 'of-record')))
);
-- Receipts find their delivery; one acceptance names one delivery.
CREATE UNIQUE INDEX deliveries_provider_id ON deliveries (provider, provider_id)
    WHERE provider_id IS NOT NULL;
CREATE INDEX deliveries_with_picture ON deliveries (patient, decided_at) WHERE picture = 'goes';
-- The limits of a day and a week, answered from the index alone.
CREATE INDEX deliveries_counted ON deliveries (patient, counted_at, counting, message)
    WHERE counted_at IS NOT NULL;

-- Letters of the print queue: what became of the paper. Whether one may still go, its delivery tells.
CREATE TABLE letters (
    delivery     TEXT   NOT NULL PRIMARY KEY,
    patient      TEXT   NOT NULL,
    language     TEXT   NOT NULL,
    made_at      BIGINT NOT NULL,
    -- How often, first and last.
    prints       BIGINT NOT NULL,
    printed_at   BIGINT,
    reprinted_at BIGINT,
    -- By its token, the address that the last print bears: what comes back tells of that one alone.
    address      TEXT,
    -- Brought to the post; or, printed in vain, out of the pile again.
    posted_at    BIGINT,
    removed_at   BIGINT,
    came_back_at BIGINT
);
CREATE INDEX letters_here ON letters (made_at, delivery)
    WHERE posted_at IS NULL AND removed_at IS NULL;
CREATE INDEX letters_posted ON letters (posted_at, delivery) WHERE posted_at IS NOT NULL;
CREATE INDEX letters_of_patient ON letters (patient, posted_at);

-- The parts of messages that travelled in several, each by the carrier's name for it: a receipt tells of
-- one part. `deliveries.provider_id` then holds all names, with a space between them.
CREATE TABLE delivery_parts (
    provider     TEXT NOT NULL,
    provider_id  TEXT NOT NULL,
    delivery     TEXT NOT NULL,
    -- What its own receipts say.
    status       TEXT NOT NULL,
    PRIMARY KEY (provider, provider_id)
) {clustered};
CREATE INDEX delivery_parts_delivery ON delivery_parts (delivery);

-- Receipts that came before the answer they belong to was noted, or for nothing we know.
CREATE TABLE early_receipts (
    provider     TEXT   NOT NULL,
    provider_id  TEXT   NOT NULL,
    status       TEXT   NOT NULL,
    code         TEXT,
    refusal      TEXT,
    received_at  BIGINT NOT NULL,
    PRIMARY KEY (provider, provider_id, status)
) {clustered};

-- How far accepted deliveries have been looked through for receipts that never came.
CREATE TABLE receipt_watches (
    urgent            BIGINT NOT NULL PRIMARY KEY,
    watched_until_at  BIGINT NOT NULL
);

CREATE TABLE replies (
    id             TEXT    NOT NULL PRIMARY KEY,
    vendor         TEXT    NOT NULL,
    vendor_id      TEXT    NOT NULL,
    -- Null while nobody, or more than one, may have written it. Sealed with the pharmacy's key then.
    patient        TEXT,
    contact_point  TEXT,
    channel        TEXT    NOT NULL,
    -- Whether the address vouches for who wrote it; of an e-mail only with a tag of ours.
    is_vouched     BIGINT  NOT NULL,
    address_token  TEXT    NOT NULL,
    sender         {bytes} NOT NULL,
    body           {bytes} NOT NULL,
    -- The name that an e-mail travels under, for our answer to name.
    message_ref    {bytes},
    received_at    BIGINT  NOT NULL,
    carrier_confirmed_stop BIGINT NOT NULL,
    -- How many pictures came along.
    pictures       BIGINT  NOT NULL,
    -- received, understood or handed-over (to a person).
    state          TEXT    NOT NULL,
    intent         TEXT,
    -- What the same text says besides, such as a side effect told with a yes.
    also           TEXT,
    confidence     TEXT,
    rule           TEXT,
    refill         TEXT,
    interpreted_at BIGINT,
    -- Where a person reads it: several texts of one sender may wait in one task.
    task           TEXT
);
CREATE UNIQUE INDEX replies_vendor_id ON replies (vendor, vendor_id);
CREATE INDEX replies_of_patient ON replies (patient, received_at) WHERE patient IS NOT NULL;
CREATE INDEX replies_of_address ON replies (address_token, received_at);
CREATE INDEX replies_of_task ON replies (task, id) WHERE task IS NOT NULL;

-- When a carrier's list of texts was last looked through for what its webhook did not bring.
CREATE TABLE archive_looks (
    vendor     TEXT   NOT NULL PRIMARY KEY,
    looked_at  BIGINT NOT NULL
);

-- The pictures that came along with texts, from the moment a text is kept.
CREATE TABLE pictures (
    id          TEXT    NOT NULL PRIMARY KEY,
    reply       TEXT    NOT NULL,
    -- Which of the text's it is, from 1, and how many that has.
    number      BIGINT  NOT NULL,
    of_all      BIGINT  NOT NULL,
    -- Whose key seals it, as that of the text; null: the pharmacy's.
    patient     TEXT,
    -- The gateway that has it, and where. Null once nothing of it lies there.
    vendor      TEXT    NOT NULL,
    source      {bytes},
    -- coming, kept, unfit (not kept) or failed (not fetched).
    state       TEXT    NOT NULL,
    -- What was found: the kind of one that is kept; kind or size, when that made it unfit.
    found       TEXT,
    received_at BIGINT  NOT NULL,
    settled_at  BIGINT,
    content     {bytes}
);
CREATE UNIQUE INDEX pictures_of_reply ON pictures (reply, number);

-- Numbers at which a carrier refused a text for the drawing that went along.
CREATE TABLE picture_rests (
    address_token TEXT   NOT NULL PRIMARY KEY,
    since_at      BIGINT NOT NULL
) {clustered};

-- Conversations of a machine of ours with somebody on the telephone.
CREATE TABLE calls (
    -- Names it in the addresses that the carrier asks: a keyed hash.
    token       TEXT    NOT NULL PRIMARY KEY,
    id          TEXT    NOT NULL,
    -- Null for a call to us.
    delivery    TEXT,
    -- Null while nobody, or more than one, may be calling. Sealed with the pharmacy's key then.
    patient     TEXT,
    -- person or machine, once somebody has picked up.
    heard_by    TEXT,
    -- Where it stands; null before the first word.
    state       {bytes},
    created_at  BIGINT  NOT NULL,
    began_at    BIGINT
);
CREATE INDEX calls_age ON calls (created_at);
CREATE INDEX calls_of_delivery ON calls (delivery) WHERE delivery IS NOT NULL;
