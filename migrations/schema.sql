-- The tables after the last migration. Made by `cargo x schema`; no program runs it.

CREATE TABLE store_settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- The pharmacy's key, wrapped by the root key.
CREATE TABLE pharmacy_keys (
    pharmacy TEXT NOT NULL,
    version BIGINT NOT NULL,
    wrapped {bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (pharmacy, version)
);

-- Each patient's key, wrapped by the pharmacy's. Destroying a row erases the patient.
CREATE TABLE patient_keys (
    patient TEXT NOT NULL,
    version BIGINT NOT NULL,
    wrapped {bytes} NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (patient, version)
) {clustered};

-- What must happen. Rows lie in the order in which they fall due. A leased job is one that falls due again when its lease ends, so that a job whose worker died needs no rescue of its own. Workers that were lost are counted apart from tries that told of a failure.
CREATE TABLE jobs (
    due_at BIGINT NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT,
    key TEXT,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    crashes BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    wanted_at BIGINT NOT NULL,
    leased_by TEXT,
    PRIMARY KEY (due_at, id)
) {clustered};
CREATE UNIQUE INDEX jobs_key ON jobs (key) WHERE key IS NOT NULL AND leased_by IS NULL;
CREATE INDEX jobs_lane_leased ON jobs (lane) WHERE leased_by IS NOT NULL AND lane IS NOT NULL;

-- Jobs that kept failing, waiting for a person.
CREATE TABLE parked_jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    lane TEXT,
    key TEXT,
    payload TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    reason TEXT NOT NULL,
    parked_at BIGINT NOT NULL
);

-- Claims are taken one worker at a time, so that no two ever see the same lane as free.
CREATE TABLE claim_gate (
    id BIGINT NOT NULL PRIMARY KEY
);

-- What recurs, and until when it has been done.
CREATE TABLE schedules (
    name TEXT NOT NULL PRIMARY KEY,
    next_at BIGINT NOT NULL
);

-- What happened. Ids and states only.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    patient TEXT,
    subject TEXT NOT NULL,
    payload TEXT NOT NULL,
    at BIGINT NOT NULL
) {clustered};

-- Who did or saw what. Inserted unchained; the sealer gives number and hash within a second. The stamp is made with the pharmacy's key, as are the hashes of chain and head.
CREATE TABLE audit_entries (
    id TEXT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT,
    act TEXT NOT NULL,
    what TEXT NOT NULL,
    subject TEXT,
    patient TEXT,
    details TEXT,
    stamp TEXT NOT NULL,
    -- 0 waits for the sealer, 1 is in the chain, 2 bears no stamp of ours.
    is_sealed BIGINT NOT NULL DEFAULT 0
) {clustered};
CREATE INDEX audit_entries_unsealed ON audit_entries (id) WHERE is_sealed = 0;
CREATE INDEX audit_entries_patient ON audit_entries (patient, id) WHERE patient IS NOT NULL AND is_sealed <> 0;

-- Number, entry and chained hash, appended by the one sealer.
CREATE TABLE audit_chain (
    number BIGINT NOT NULL PRIMARY KEY,
    entry TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE UNIQUE INDEX audit_chain_entry ON audit_chain (entry);

-- How far the chain reaches: one row, which the sealer of the moment holds.
CREATE TABLE audit_head (
    id BIGINT NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash TEXT NOT NULL
);

CREATE TABLE staff (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    is_active BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Single-use ways in for staff. Only the hash of the token is kept.
CREATE TABLE staff_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    token_hash TEXT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE UNIQUE INDEX staff_invitations_token ON staff_invitations (token_hash);

-- Links that open one task for one patient. The patient is never locked out; a link may die.
CREATE TABLE smart_links (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    patient TEXT NOT NULL,
    refill TEXT,
    message TEXT,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_because TEXT,
    failures BIGINT NOT NULL
);
CREATE UNIQUE INDEX smart_links_token ON smart_links (token_hash);
CREATE INDEX smart_links_patient ON smart_links (patient, created_at);

-- Devices on which somebody has shown, for that link, who they are.
CREATE TABLE link_devices (
    link TEXT NOT NULL,
    device_hash TEXT NOT NULL,
    patient TEXT NOT NULL,
    proven_at BIGINT NOT NULL,
    PRIMARY KEY (link, device_hash)
);
CREATE INDEX link_devices_patient ON link_devices (patient, proven_at);

-- Each time somebody with an old link asked for a new one, as far as it was granted.
CREATE TABLE link_requests (
    id TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL,
    patient TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
CREATE INDEX link_requests_patient ON link_requests (patient, asked_at);

-- Each try to show who one is. The date that was typed is not kept.
CREATE TABLE identity_checks (
    id TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL,
    patient TEXT NOT NULL,
    at BIGINT NOT NULL,
    is_match BIGINT NOT NULL
);
CREATE INDEX identity_checks_patient ON identity_checks (patient, at);

-- Who is in. A visit is somebody who opened a link; a matched one has shown a date of birth too.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL,
    level TEXT NOT NULL,
    staff TEXT,
    patient TEXT,
    link TEXT,
    started_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX sessions_token ON sessions (token_hash);
CREATE INDEX sessions_patient ON sessions (patient) WHERE patient IS NOT NULL AND ended_at IS NULL;
CREATE INDEX sessions_staff ON sessions (staff) WHERE staff IS NOT NULL AND ended_at IS NULL;

-- What a patient chose to know our pages by: a picture, words, or both, sealed. The words are in no message.
CREATE TABLE chosen_signs (
    patient TEXT NOT NULL PRIMARY KEY,
    sign {bytes} NOT NULL,
    -- Whether the page said that the picture goes along with texts.
    goes_along BIGINT NOT NULL,
    chosen_at BIGINT NOT NULL
) {clustered};

-- One row: the pharmacy whose database this is.
CREATE TABLE pharmacy (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    zone TEXT NOT NULL,
    language TEXT NOT NULL,
    link_base TEXT NOT NULL,
    address TEXT NOT NULL,
    brand_colour TEXT NOT NULL,
    transit_days BIGINT NOT NULL,
    ship_weekdays BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

-- Days on which nothing is shipped, carried or delivered.
CREATE TABLE pharmacy_holidays (
    holiday_on TEXT NOT NULL PRIMARY KEY
);

CREATE TABLE patients (
    id TEXT NOT NULL PRIMARY KEY,
    status TEXT NOT NULL,
    deceased_on TEXT,
    birth_year BIGINT,
    language TEXT NOT NULL,
    zone TEXT,
    name {bytes} NOT NULL,
    birth_date {bytes},
    address {bytes},
    -- The address by its blind index, and the one from which a letter came back: a new address is a new try.
    address_token TEXT,
    bad_address_token TEXT,
    birth_token TEXT,
    twin_token TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX patients_birth_token ON patients (birth_token) WHERE birth_token IS NOT NULL;
CREATE INDEX patients_twin_token ON patients (twin_token) WHERE twin_token IS NOT NULL;

-- One row for each beginning of each word of a name.
CREATE TABLE patient_name_tokens (
    token TEXT NOT NULL,
    patient TEXT NOT NULL,
    PRIMARY KEY (token, patient)
) {clustered};
CREATE INDEX patient_name_tokens_patient ON patient_name_tokens (patient);

-- The numbers under which other systems know a patient, for search.
CREATE TABLE record_numbers (
    patient TEXT NOT NULL,
    token TEXT NOT NULL,
    system TEXT NOT NULL,
    id TEXT NOT NULL,
    value {bytes} NOT NULL,
    PRIMARY KEY (patient, token)
) {clustered};
CREATE INDEX record_numbers_token ON record_numbers (token);

CREATE TABLE contact_points (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    kind TEXT NOT NULL,
    value {bytes} NOT NULL,
    token TEXT NOT NULL,
    rank BIGINT NOT NULL,
    use TEXT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    suspended_at BIGINT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX contact_points_suspended ON contact_points (suspended_at) WHERE suspended_at IS NOT NULL;
CREATE UNIQUE INDEX contact_points_patient ON contact_points (patient, token);
CREATE INDEX contact_points_token ON contact_points (token);

CREATE TABLE caregivers (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    relation TEXT NOT NULL,
    name {bytes} NOT NULL,
    contact_kind TEXT,
    contact {bytes},
    contact_token TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX caregivers_patient ON caregivers (patient);
CREATE INDEX caregivers_contact ON caregivers (contact_token) WHERE contact_token IS NOT NULL;

-- Clinicians: public facts, not health data.
CREATE TABLE prescribers (
    id TEXT NOT NULL PRIMARY KEY,
    npi TEXT,
    name TEXT NOT NULL,
    phone TEXT,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX prescribers_npi ON prescribers (npi) WHERE npi IS NOT NULL;

-- The code is what makes two products one medication: RxNorm, else NDC, else the folded name.
CREATE TABLE medications (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    rxcui TEXT,
    ndc TEXT,
    name TEXT NOT NULL,
    form TEXT,
    label TEXT NOT NULL,
    is_cold BIGINT NOT NULL,
    is_specialty BIGINT NOT NULL,
    is_counted BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX medications_code ON medications (code);

-- A patient's course on one medication, across prescriptions.
CREATE TABLE therapies (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    medication TEXT NOT NULL,
    state TEXT NOT NULL,
    payer_rule TEXT NOT NULL,
    next_dose_on TEXT,
    started_on TEXT,
    ended_on TEXT,
    reason TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX therapies_course ON therapies (patient, medication);

-- Days on which nothing is taken, by a clinician's word or with one's agreement.
CREATE TABLE therapy_holds (
    id TEXT NOT NULL PRIMARY KEY,
    therapy TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    reason TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX therapy_holds_therapy ON therapy_holds (therapy);
CREATE UNIQUE INDEX therapy_holds_one_open ON therapy_holds (therapy) WHERE until_on IS NULL;

CREATE TABLE prescriptions (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    therapy TEXT NOT NULL,
    prescriber TEXT,
    status TEXT NOT NULL,
    authored_on TEXT,
    quantity BIGINT,
    daily_dose BIGINT,
    expected_days BIGINT,
    refills_allowed BIGINT,
    expires_on TEXT,
    directions {bytes},
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX prescriptions_therapy ON prescriptions (therapy, authored_on);
CREATE INDEX prescriptions_patient ON prescriptions (patient);

CREATE TABLE dispenses (
    therapy TEXT NOT NULL,
    dispensed_on TEXT NOT NULL,
    id TEXT NOT NULL,
    patient TEXT NOT NULL,
    prescription TEXT,
    quantity BIGINT,
    days_supply BIGINT NOT NULL,
    is_void BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (therapy, dispensed_on, id)
) {clustered};
CREATE UNIQUE INDEX dispenses_id ON dispenses (id);

-- What is computed from the dispenses; rebuilt whenever they change.
CREATE TABLE supplies (
    therapy TEXT NOT NULL PRIMARY KEY,
    from_on TEXT,
    days_supply BIGINT NOT NULL,
    runs_out_on TEXT,
    basis TEXT NOT NULL,
    planned_at BIGINT NOT NULL
);
CREATE INDEX supplies_runs_out ON supplies (runs_out_on);

CREATE TABLE programs (
    id TEXT NOT NULL PRIMARY KEY,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX programs_code ON programs (code);

CREATE TABLE enrollments (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    program TEXT NOT NULL,
    from_on TEXT NOT NULL,
    until_on TEXT,
    created_at BIGINT NOT NULL
);
CREATE INDEX enrollments_patient ON enrollments (patient);
CREATE UNIQUE INDEX enrollments_one_open ON enrollments (patient, program) WHERE until_on IS NULL;

CREATE TABLE lab_results (
    patient TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    status TEXT NOT NULL,
    value {bytes} NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (patient, taken_at, id)
) {clustered};
CREATE UNIQUE INDEX lab_results_id ON lab_results (id);

-- The next hand-over being arranged. It follows one dispense; the next one fills it.
CREATE TABLE refills (
    id TEXT NOT NULL PRIMARY KEY,
    therapy TEXT NOT NULL,
    patient TEXT NOT NULL,
    state TEXT NOT NULL,
    follows TEXT NOT NULL,
    follows_on TEXT NOT NULL,
    runs_out_on TEXT,
    opens_on TEXT,
    earliest_fill_on TEXT,
    deliver_from_on TEXT,
    next_dose_on TEXT,
    last_safe_ship_on TEXT,
    delivery_on TEXT,
    ships_on TEXT,
    because TEXT NOT NULL,
    answers_version BIGINT NOT NULL,
    asked_at BIGINT,
    seen_at BIGINT,
    answered_at BIGINT,
    moved_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX refills_one_open ON refills (therapy) WHERE state <> 'filled';
CREATE INDEX refills_therapy ON refills (therapy, id);
CREATE INDEX refills_patient ON refills (patient, id);
CREATE INDEX refills_reference ON refills ({last_8 id});

CREATE TABLE refill_moves (
    refill TEXT NOT NULL,
    id TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    cause TEXT NOT NULL,
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (refill, id)
) {clustered};

-- Each answer as it was given. Version 0 is the draft of a page not yet sent.
CREATE TABLE refill_answers (
    refill TEXT NOT NULL,
    version BIGINT NOT NULL,
    question TEXT NOT NULL,
    id TEXT NOT NULL,
    value TEXT,
    words {bytes},
    source TEXT NOT NULL,
    channel TEXT,
    asked_at BIGINT,
    answered_at BIGINT NOT NULL,
    PRIMARY KEY (refill, version, question)
) {clustered};

-- What needs somebody: emergencies, tier 0, first; then by a moment, so that the order never has to be counted anew.
CREATE TABLE tasks (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    key TEXT NOT NULL,
    patient TEXT,
    refill TEXT,
    subject TEXT,
    tier BIGINT NOT NULL,
    rank_at BIGINT NOT NULL,
    because TEXT NOT NULL,
    reasons TEXT NOT NULL,
    due_at BIGINT,
    runs_out_on TEXT,
    last_safe_ship_on TEXT,
    opened_at BIGINT NOT NULL,
    claimed_by TEXT,
    claimed_at BIGINT,
    done_by TEXT,
    done_at BIGINT,
    outcome TEXT,
    why TEXT,
    ask_on TEXT,
    note {bytes}
);
CREATE UNIQUE INDEX tasks_key ON tasks (key);
CREATE INDEX tasks_ranked ON tasks (tier, rank_at, id) WHERE state <> 'done';
CREATE INDEX tasks_ranked_by_role ON tasks (role, tier, rank_at, id) WHERE state <> 'done';
CREATE INDEX tasks_claimed ON tasks (claimed_by, tier, rank_at, id) WHERE state = 'claimed';
CREATE INDEX tasks_patient ON tasks (patient, id) WHERE patient IS NOT NULL;
CREATE INDEX tasks_refill ON tasks (refill) WHERE refill IS NOT NULL AND state <> 'done';

-- The consent ledger. Rows are only ever added.
CREATE TABLE consents (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    purpose TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- The address by its blind index: agreement belongs to the number, not to our row of it.
    address_token TEXT NOT NULL,
    address {bytes} NOT NULL,
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL,
    language TEXT NOT NULL,
    evidence {bytes},
    given_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT
);
CREATE INDEX consents_of_patient ON consents (patient, id);

-- The last line of the ledger for each purpose on each address: what a decision reads.
CREATE TABLE consent_standings (
    patient TEXT NOT NULL,
    address_token TEXT NOT NULL,
    channel TEXT NOT NULL,
    purpose TEXT NOT NULL,
    state TEXT NOT NULL,
    consent TEXT NOT NULL,
    since_at BIGINT NOT NULL,
    PRIMARY KEY (patient, address_token, channel, purpose)
) {clustered};

-- Questions for consent, asked by a text, and what became of each: only a yes from the same number within a day is the consent.
CREATE TABLE opt_ins (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    contact_point TEXT NOT NULL,
    address_token TEXT NOT NULL,
    -- What a yes agrees to, with spaces between.
    purposes TEXT NOT NULL,
    -- keyword, page, staff or record.
    began TEXT NOT NULL,
    wording TEXT NOT NULL,
    -- Which batch of flyers to count an answer for; forgotten with the answer.
    flyer TEXT,
    message TEXT NOT NULL,
    -- asked, agreed or declined.
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX opt_ins_of_address ON opt_ins (address_token, asked_at);

-- How the pharmacy asks: one row at most, named 1.
CREATE TABLE opt_in_settings (
    id BIGINT NOT NULL PRIMARY KEY,
    keywords TEXT NOT NULL,
    -- Whether consent on paper or from another system is asked for once more, by a text.
    is_double BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Printed batches, counted without people.
CREATE TABLE flyers (
    id TEXT NOT NULL PRIMARY KEY,
    version TEXT NOT NULL,
    batch TEXT NOT NULL,
    printed BIGINT NOT NULL,
    scanned BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    consented BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX flyers_batch ON flyers (version, batch);

-- What somebody without a name asks about an address, on a page. Whatever is found, the page says the same, in the same time: a job looks, empties the cell, and answers the address itself or nobody.
CREATE TABLE inquiries (
    id TEXT NOT NULL PRIMARY KEY,
    -- join or check.
    kind TEXT NOT NULL,
    address_token TEXT NOT NULL,
    flyer TEXT,
    asked {bytes},
    asked_at BIGINT NOT NULL,
    -- When a message to the address was asked for because of it.
    answered_at BIGINT
);
CREATE INDEX inquiries_of_address ON inquiries (address_token, asked_at);
CREATE INDEX inquiries_age ON inquiries (asked_at);

-- What a patient wants of us beside consent, and where the thread stands.
CREATE TABLE contact_policies (
    patient TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT,
    -- When it was last said: a start that was said before lifts nothing.
    stop_said_at BIGINT,
    -- Allowed minutes of each weekday, Monday first: `540-1200,540-1200,..`, `-` for a silent day.
    hours TEXT,
    -- An emergency was read: no automatic word until a person has looked.
    automation_paused_at BIGINT,
    clarified_at BIGINT,
    changed_at BIGINT NOT NULL
) {clustered};

-- The hold switch of the whole pharmacy: one row at most, named 1.
CREATE TABLE contact_holds (
    id BIGINT NOT NULL PRIMARY KEY,
    scope TEXT NOT NULL,
    until_at BIGINT,
    because TEXT NOT NULL,
    held_at BIGINT NOT NULL,
    actor TEXT
);

-- What was done with that switch; a change without a scope is a release.
CREATE TABLE contact_hold_changes (
    id TEXT NOT NULL PRIMARY KEY,
    scope TEXT,
    until_at BIGINT,
    reason TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT
);

-- The pharmacy's own rules, in versions. What a version says never changes; it is a draft until it is published, and the one in force is the published one with the latest day that has come.
CREATE TABLE contact_rules (
    number BIGINT NOT NULL PRIMARY KEY,
    -- draft, published or withdrawn.
    state TEXT NOT NULL,
    -- Allowed minutes of each weekday, as in `contact_policies`.
    hours TEXT NOT NULL,
    per_day BIGINT NOT NULL,
    per_week BIGINT NOT NULL,
    doses_per_day BIGINT NOT NULL,
    -- The version it repeats, and 0 for the rules that came with the program.
    previous BIGINT,
    author TEXT,
    authored_at BIGINT NOT NULL,
    valid_from_on TEXT,
    reason TEXT,
    published_by TEXT,
    published_at BIGINT,
    withdrawn_by TEXT,
    withdrawn_at BIGINT
);

-- What a version would have changed in the last days, worked out beside the day's work.
CREATE TABLE contact_rule_previews (
    number BIGINT NOT NULL PRIMARY KEY,
    made_at BIGINT NOT NULL,
    -- Counts, and ids of examples: no words and no names.
    result TEXT NOT NULL
);

-- A number that said stop stays stopped even when we do not know whose it is, or learn it later.
CREATE TABLE address_stops (
    address_token TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT NOT NULL
) {clustered};

-- The keys by which push services know us: one row at most, named 1. The secret is sealed.
CREATE TABLE push_keys (
    id BIGINT NOT NULL PRIMARY KEY,
    public_key TEXT NOT NULL,
    secret {bytes} NOT NULL,
    made_at BIGINT NOT NULL
);

CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    template TEXT NOT NULL,
    purpose TEXT NOT NULL,
    class TEXT NOT NULL,
    counting TEXT NOT NULL,
    refill TEXT,
    run TEXT,
    reply TEXT,
    -- initiated, answer, stop-confirmation or requested; the last three name where to.
    occasion TEXT NOT NULL,
    occasion_point TEXT,
    occasion_channel TEXT,
    occasion_at BIGINT,
    only_channel TEXT,
    open_count BIGINT NOT NULL,
    idempotency_key TEXT NOT NULL,
    requested_at BIGINT NOT NULL,
    expires_at BIGINT,
    -- waiting (to be decided), sending (see its delivery), closed (see outcome and its delivery).
    state TEXT NOT NULL,
    outcome TEXT,
    language TEXT,
    delivery TEXT,
    -- What the last decision that was not to send said.
    rule TEXT,
    wait_until_at BIGINT,
    -- Ways on which it did not arrive: address/channel, with spaces between.
    tried TEXT,
    closed_at BIGINT
) {roomy};
CREATE UNIQUE INDEX messages_idempotency_key ON messages (idempotency_key);
CREATE INDEX messages_of_patient ON messages (patient, id);

-- What a person here wrote, sealed, until it is posted: the words of a secure message.
CREATE TABLE message_words (
    message TEXT NOT NULL PRIMARY KEY,
    language TEXT NOT NULL,
    body {bytes} NOT NULL
);

-- The refills that a text speaks for besides its own. Most messages have none.
CREATE TABLE message_refills (
    refill TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (refill, message)
) {clustered};
CREATE INDEX message_refills_message ON message_refills (message, refill);

-- Every decision but the one to send under fence 1, which its delivery keeps.
CREATE TABLE decisions (
    message TEXT NOT NULL,
    id TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    verdict TEXT NOT NULL,
    rule TEXT NOT NULL,
    facts TEXT NOT NULL,
    until_at BIGINT,
    -- Which edition of the rules, where, within which hours, with which limits (policy::judged).
    judged TEXT,
    PRIMARY KEY (message, id)
) {clustered};

CREATE TABLE deliveries (
    -- Also the idempotency key towards the carrier.
    id TEXT NOT NULL PRIMARY KEY,
    message TEXT NOT NULL,
    -- The delivery of the same message to another address, before this one.
    previous TEXT,
    patient TEXT NOT NULL,
    channel TEXT NOT NULL,
    contact_point TEXT NOT NULL,
    provider TEXT NOT NULL,
    provider_id TEXT,
    status TEXT NOT NULL,
    class TEXT NOT NULL,
    fence BIGINT NOT NULL,
    lease_until_at BIGINT,
    tries BIGINT NOT NULL,
    first_sent_at BIGINT,
    unknowns BIGINT NOT NULL,
    in_doubt BIGINT NOT NULL,
    maybe_duplicate BIGINT NOT NULL,
    lookup_nothing BIGINT NOT NULL,
    -- Null for what uses up no limit, and for what was certainly not sent.
    counted_at BIGINT,
    counting TEXT NOT NULL,
    rule TEXT NOT NULL,
    facts TEXT NOT NULL,
    basis TEXT NOT NULL,
    consent TEXT,
    language TEXT NOT NULL,
    segments BIGINT NOT NULL,
    body_hash TEXT NOT NULL,
    body {bytes} NOT NULL,
    decided_at BIGINT NOT NULL,
    accepted_at BIGINT,
    settled_at BIGINT,
    code TEXT,
    -- As in `decisions`, and which words.
    judged TEXT,
    -- Whether the patient's drawing went along, or why not; null where that was not asked.
    picture TEXT,
    -- Nothing leaves without a line of the ledger, or another right to send that we know by name.
    CHECK ((basis = 'consent' AND consent IS NOT NULL) OR (consent IS NULL AND basis IN ('answer', 'stop-confirmation', 'requested', 'of-record')))
);
CREATE UNIQUE INDEX deliveries_provider_id ON deliveries (provider, provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX deliveries_with_picture ON deliveries (patient, decided_at) WHERE picture = 'goes';
CREATE INDEX deliveries_counted ON deliveries (patient, counted_at, counting, message) WHERE counted_at IS NOT NULL;

-- Letters of the print queue: what became of the paper. Whether one may still go, its delivery tells.
CREATE TABLE letters (
    delivery TEXT NOT NULL PRIMARY KEY,
    patient TEXT NOT NULL,
    language TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    -- How often, first and last.
    prints BIGINT NOT NULL,
    printed_at BIGINT,
    reprinted_at BIGINT,
    -- By its token, the address that the last print bears: what comes back tells of that one alone.
    address TEXT,
    -- Brought to the post; or, printed in vain, out of the pile again.
    posted_at BIGINT,
    removed_at BIGINT,
    came_back_at BIGINT
);
CREATE INDEX letters_here ON letters (made_at, delivery) WHERE posted_at IS NULL AND removed_at IS NULL;
CREATE INDEX letters_posted ON letters (posted_at, delivery) WHERE posted_at IS NOT NULL;
CREATE INDEX letters_of_patient ON letters (patient, posted_at);

-- The parts of messages that travelled in several, each by the carrier's name for it: a receipt tells of one part. `deliveries.provider_id` then holds all names, with a space between them.
CREATE TABLE delivery_parts (
    provider TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    delivery TEXT NOT NULL,
    -- What its own receipts say.
    status TEXT NOT NULL,
    PRIMARY KEY (provider, provider_id)
) {clustered};
CREATE INDEX delivery_parts_delivery ON delivery_parts (delivery);

-- Receipts that came before the answer they belong to was noted, or for nothing we know.
CREATE TABLE early_receipts (
    provider TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    status TEXT NOT NULL,
    code TEXT,
    refusal TEXT,
    received_at BIGINT NOT NULL,
    PRIMARY KEY (provider, provider_id, status)
) {clustered};

-- How far accepted deliveries have been looked through for receipts that never came.
CREATE TABLE receipt_watches (
    urgent BIGINT NOT NULL PRIMARY KEY,
    watched_until_at BIGINT NOT NULL
);

CREATE TABLE replies (
    id TEXT NOT NULL PRIMARY KEY,
    vendor TEXT NOT NULL,
    vendor_id TEXT NOT NULL,
    -- Null while nobody, or more than one, may have written it. Sealed with the pharmacy's key then.
    patient TEXT,
    contact_point TEXT,
    channel TEXT NOT NULL,
    -- Whether the address vouches for who wrote it; of an e-mail only with a tag of ours.
    is_vouched BIGINT NOT NULL,
    address_token TEXT NOT NULL,
    sender {bytes} NOT NULL,
    body {bytes} NOT NULL,
    -- The name that an e-mail travels under, for our answer to name.
    message_ref {bytes},
    received_at BIGINT NOT NULL,
    carrier_confirmed_stop BIGINT NOT NULL,
    -- How many pictures came along.
    pictures BIGINT NOT NULL,
    -- received, understood or handed-over (to a person).
    state TEXT NOT NULL,
    intent TEXT,
    -- What the same text says besides, such as a side effect told with a yes.
    also TEXT,
    confidence TEXT,
    rule TEXT,
    refill TEXT,
    interpreted_at BIGINT,
    -- Where a person reads it: several texts of one sender may wait in one task.
    task TEXT
);
CREATE UNIQUE INDEX replies_vendor_id ON replies (vendor, vendor_id);
CREATE INDEX replies_of_patient ON replies (patient, received_at) WHERE patient IS NOT NULL;
CREATE INDEX replies_of_address ON replies (address_token, received_at);
CREATE INDEX replies_of_task ON replies (task, id) WHERE task IS NOT NULL;

-- When a carrier's list of texts was last looked through for what its webhook did not bring.
CREATE TABLE archive_looks (
    vendor TEXT NOT NULL PRIMARY KEY,
    looked_at BIGINT NOT NULL
);

-- The pictures that came along with texts, from the moment a text is kept.
CREATE TABLE pictures (
    id TEXT NOT NULL PRIMARY KEY,
    reply TEXT NOT NULL,
    -- Which of the text's it is, from 1, and how many that has.
    number BIGINT NOT NULL,
    of_all BIGINT NOT NULL,
    -- Whose key seals it, as that of the text; null: the pharmacy's.
    patient TEXT,
    -- The gateway that has it, and where. Null once nothing of it lies there.
    vendor TEXT NOT NULL,
    source {bytes},
    -- coming, kept, unfit (not kept) or failed (not fetched).
    state TEXT NOT NULL,
    -- What was found: the kind of one that is kept; kind or size, when that made it unfit.
    found TEXT,
    received_at BIGINT NOT NULL,
    settled_at BIGINT,
    content {bytes}
);
CREATE UNIQUE INDEX pictures_of_reply ON pictures (reply, number);

-- Numbers at which a carrier refused a text for the drawing that went along.
CREATE TABLE picture_rests (
    address_token TEXT NOT NULL PRIMARY KEY,
    since_at BIGINT NOT NULL
) {clustered};

-- Conversations of a machine of ours with somebody on the telephone.
CREATE TABLE calls (
    -- Names it in the addresses that the carrier asks: a keyed hash.
    token TEXT NOT NULL PRIMARY KEY,
    id TEXT NOT NULL,
    -- Null for a call to us.
    delivery TEXT,
    -- Null while nobody, or more than one, may be calling. Sealed with the pharmacy's key then.
    patient TEXT,
    -- person or machine, once somebody has picked up.
    heard_by TEXT,
    -- Where it stands; null before the first word.
    state {bytes},
    created_at BIGINT NOT NULL,
    began_at BIGINT
);
CREATE INDEX calls_age ON calls (created_at);
CREATE INDEX calls_of_delivery ON calls (delivery) WHERE delivery IS NOT NULL;

-- Never changed and never deleted: runs stay with the version they began with.
CREATE TABLE journey_versions (
    -- SHA-256 of the text.
    version TEXT NOT NULL PRIMARY KEY,
    journey TEXT NOT NULL,
    -- `shipped` with the program, or `pharmacy`.
    origin TEXT NOT NULL,
    text TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);

-- The version with which new runs begin.
CREATE TABLE journeys (
    name TEXT NOT NULL PRIMARY KEY,
    version TEXT NOT NULL,
    published_at BIGINT NOT NULL
);

CREATE TABLE runs (
    id TEXT NOT NULL PRIMARY KEY,
    journey TEXT NOT NULL,
    definition_version TEXT NOT NULL,
    patient TEXT NOT NULL,
    refill TEXT NOT NULL,
    -- 1 for the first run of a refill; a refill that is taken up again after a pause gets another.
    round BIGINT NOT NULL,
    -- The step at which the run waits; none once it is over.
    step TEXT,
    wait BIGINT NOT NULL,
    due_at BIGINT,
    arrived_at BIGINT NOT NULL,
    has_spoken BIGINT NOT NULL,
    is_answered BIGINT NOT NULL,
    is_stopped BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT,
    end_reason TEXT
);
CREATE UNIQUE INDEX runs_of_refill ON runs (refill, journey, round);
CREATE UNIQUE INDEX runs_one_open ON runs (refill, journey) WHERE ended_at IS NULL;
CREATE INDEX runs_of_patient ON runs (patient, id);

CREATE TABLE import_runs (
    id TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    state TEXT NOT NULL,
    files BIGINT NOT NULL,
    received BIGINT NOT NULL,
    rejected BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    finished_at BIGINT
);

-- Batches are taken one at a time, so that two imports of the same files never record a patient twice.
CREATE TABLE import_gate (
    id BIGINT NOT NULL PRIMARY KEY
);

-- Every version of every document. Sealed with the patient's key where `patient` says whose it is, with the pharmacy's where it does not.
CREATE TABLE source_documents (
    id TEXT NOT NULL PRIMARY KEY,
    record TEXT NOT NULL,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    packing TEXT NOT NULL,
    patient TEXT,
    received {bytes} NOT NULL,
    received_at BIGINT NOT NULL,
    run TEXT NOT NULL
);
CREATE INDEX source_documents_record ON source_documents (record);

-- The newest version of each document, and the care record it tells of. `state`: taken (there is such a record), kept (there is none, and none is expected), deferred (taken at the end of the run), waiting (what it refers to has not been received).
CREATE TABLE source_records (
    token TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    document TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    patient TEXT,
    target TEXT,
    changed_at BIGINT
);
CREATE INDEX source_records_deferred ON source_records (source, resource_type, token) WHERE state = 'deferred';
CREATE INDEX source_records_waiting ON source_records (source, resource_type, token) WHERE state = 'waiting';
CREATE INDEX source_records_target ON source_records (target) WHERE target IS NOT NULL;

-- Every name of every record that others may refer to. Without a target the name is shared by two records and means neither.
CREATE TABLE record_links (
    token TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    target TEXT,
    decides BIGINT NOT NULL,
    base TEXT
) {clustered};
CREATE INDEX record_links_target ON record_links (target) WHERE target IS NOT NULL;

-- References that led nowhere, and why. One row for each name that would resolve it.
CREATE TABLE unresolved_references (
    record TEXT NOT NULL,
    path TEXT NOT NULL,
    token TEXT NOT NULL,
    resource_type TEXT NOT NULL,
    reason TEXT NOT NULL,
    is_needed BIGINT NOT NULL,
    noted_at BIGINT NOT NULL,
    PRIMARY KEY (record, path, token)
) {clustered};
CREATE INDEX unresolved_references_token ON unresolved_references (token, record);

-- What was refused: where and why, never what.
CREATE TABLE import_rejects (
    run TEXT NOT NULL,
    number BIGINT NOT NULL,
    file BIGINT NOT NULL,
    line BIGINT NOT NULL,
    path TEXT NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (run, number)
) {clustered};
