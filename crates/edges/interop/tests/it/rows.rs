//! What the tests look at directly.

store::sql! {
    PATIENTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM patients";
    DISPENSES: "SELECT CAST(COUNT(*) AS BIGINT) FROM dispenses WHERE is_void = 0";
    PRESCRIBED: "
        SELECT CAST(COUNT(*) AS BIGINT) FROM dispenses WHERE prescription IS NOT NULL";
    PRESCRIPTIONS: "SELECT CAST(COUNT(*) AS BIGINT) FROM prescriptions";
    MEDICATIONS: "SELECT CAST(COUNT(*) AS BIGINT) FROM medications";
    LAB_RESULTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM lab_results";
    DOCUMENTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM source_documents";
    RECORDS: "SELECT CAST(COUNT(*) AS BIGINT) FROM source_records";
    LINKS: "SELECT CAST(COUNT(*) AS BIGINT) FROM record_links";
    UNRESOLVED: "SELECT CAST(COUNT(*) AS BIGINT) FROM unresolved_references";
    CONSENTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM consents";
    TASKS: "SELECT CAST(COUNT(*) AS BIGINT) FROM tasks";
    EVENTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM events";
    REJECTS: "SELECT CAST(COUNT(*) AS BIGINT) FROM import_rejects";
    ALL_PATIENTS: "SELECT id FROM patients ORDER BY id";
    DISPENSES_OF: "SELECT id, dispensed_on FROM dispenses WHERE patient = $1 ORDER BY dispensed_on";
}
