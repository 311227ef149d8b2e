-- Who is in care and what they take. Names, birth dates, addresses, contact points and free text are
-- sealed cells; codes, days and states stay open, so that queues and measures are plain SQL.

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
-- Name and birth date in one token: two patients who share it may be one.
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

-- What needs somebody: emergencies, tier 0, first; then by a moment, so that the order never has to be
-- counted anew.
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
