//! The conditions that the pharmacy looks after, and what is taken for them. The products are real
//! by name; their codes are made up (labeler 99999 is nobody's).

use care::medication::Label;

/// A condition's service.
#[derive(Debug, PartialEq, Eq)]
pub struct Program {
    /// A stable word.
    pub code: &'static str,
    /// What staff read.
    pub name: &'static str,
}

/// A product as it is handed over.
#[derive(Debug, PartialEq, Eq)]
pub struct Product {
    /// What staff read.
    pub name: &'static str,
    /// The made-up National Drug Code.
    pub ndc: &'static str,
    /// The dosage form.
    pub form: &'static str,
    /// What the patient reads.
    pub label: Label,
    /// Units of one hand-over.
    pub units: u32,
    /// Days it lasts.
    pub lasts: u16,
    /// Hand-overs of the whole course, for one that ends as planned.
    pub course: Option<u8>,
    /// How to take it.
    pub directions: &'static str,
}

impl Product {
    /// Whether it must stay cold: everything injected here must.
    pub fn is_cold(&self) -> bool {
        self.label != Label::DailyPill && self.label != Label::Medicine
    }
}

macro_rules! products {
    ($($name:ident = $ndc:literal $words:literal, $form:literal $label:ident, $units:literal for $lasts:literal, $course:expr, $directions:literal;)+) => {
        $(pub(crate) const $name: Product = Product {
            name: $words,
            ndc: $ndc,
            form: $form,
            label: Label::$label,
            units: $units,
            lasts: $lasts,
            course: $course,
            directions: $directions,
        };)+
    };
}

products! {
    ADALIMUMAB = "99999010101" "adalimumab 40 mg/0.4 mL pen", "pen" TwoWeekInjection, 2 for 28, None, "Inject one pen under the skin every two weeks.";
    ETANERCEPT = "99999010201" "etanercept 50 mg/mL pen", "pen" WeeklyInjection, 4 for 28, None, "Inject one pen under the skin once a week.";
    TOFACITINIB = "99999010301" "tofacitinib 5 mg tablet", "tablet" DailyPill, 60 for 30, None, "Take one tablet twice a day.";
    UPADACITINIB = "99999010401" "upadacitinib 15 mg extended-release tablet", "tablet" DailyPill, 30 for 30, None, "Take one tablet once a day.";
    IXEKIZUMAB = "99999020101" "ixekizumab 80 mg/mL pen", "pen" MonthlyInjection, 1 for 28, None, "Inject one pen under the skin every four weeks.";
    SECUKINUMAB = "99999020201" "secukinumab 150 mg/mL pen", "pen" MonthlyInjection, 2 for 28, None, "Inject two pens under the skin every four weeks.";
    RISANKIZUMAB = "99999020301" "risankizumab 150 mg/mL pen", "pen" Injection, 1 for 84, None, "Inject one pen under the skin every twelve weeks.";
    APREMILAST = "99999020401" "apremilast 30 mg tablet", "tablet" DailyPill, 60 for 30, None, "Take one tablet twice a day.";
    USTEKINUMAB = "99999030101" "ustekinumab 90 mg/mL syringe", "syringe" Injection, 1 for 56, None, "Inject one syringe under the skin every eight weeks.";
    VEDOLIZUMAB = "99999030201" "vedolizumab 108 mg/0.68 mL pen", "pen" TwoWeekInjection, 2 for 28, None, "Inject one pen under the skin every two weeks.";
    DIMETHYL_FUMARATE = "99999040101" "dimethyl fumarate 240 mg delayed-release capsule", "capsule" DailyPill, 60 for 30, None, "Take one capsule twice a day.";
    GLATIRAMER = "99999040201" "glatiramer 40 mg/mL syringe", "syringe" Injection, 12 for 28, None, "Inject one syringe under the skin three times a week.";
    OFATUMUMAB = "99999040301" "ofatumumab 20 mg/0.4 mL pen", "pen" MonthlyInjection, 1 for 28, None, "Inject one pen under the skin once a month.";
    FINGOLIMOD = "99999040401" "fingolimod 0.5 mg capsule", "capsule" DailyPill, 30 for 30, None, "Take one capsule once a day.";
    PALBOCICLIB = "99999050101" "palbociclib 125 mg tablet", "tablet" DailyPill, 21 for 28, None, "Take one tablet a day for 21 days, then rest 7 days.";
    LENALIDOMIDE = "99999050201" "lenalidomide 25 mg capsule", "capsule" DailyPill, 21 for 28, None, "Take one capsule a day for 21 days, then rest 7 days.";
    IMATINIB = "99999050301" "imatinib 400 mg tablet", "tablet" DailyPill, 30 for 30, None, "Take one tablet once a day with food.";
    IBRUTINIB = "99999050401" "ibrutinib 420 mg tablet", "tablet" DailyPill, 28 for 28, None, "Take one tablet once a day.";
    DOLUTEGRAVIR = "99999060101" "dolutegravir 50 mg tablet", "tablet" DailyPill, 30 for 30, None, "Take one tablet once a day.";
    LAMIVUDINE = "99999060201" "lamivudine 300 mg tablet", "tablet" DailyPill, 30 for 30, None, "Take one tablet once a day.";
    TENOFOVIR = "99999060301" "tenofovir alafenamide 25 mg tablet", "tablet" DailyPill, 30 for 30, None, "Take one tablet once a day.";
    SOFOSBUVIR = "99999070101" "sofosbuvir/velpatasvir 400/100 mg tablet", "tablet" DailyPill, 28 for 28, Some(3), "Take one tablet once a day for 12 weeks.";
    TACROLIMUS = "99999080101" "tacrolimus 1 mg capsule", "capsule" DailyPill, 120 for 30, None, "Take two capsules twice a day.";
    MYCOPHENOLATE = "99999080201" "mycophenolate 500 mg tablet", "tablet" DailyPill, 120 for 30, None, "Take two tablets twice a day.";
}

/// A condition with the regimens it is treated by, each with its weight; a regimen's products are
/// taken together.
#[derive(Debug)]
pub(crate) struct Condition {
    pub(crate) program: &'static Program,
    pub(crate) regimens: &'static [(u32, &'static [&'static Product])],
    /// Whether its payer is usually Medicare Part B.
    pub(crate) is_part_b: bool,
}

macro_rules! conditions {
    ($($weight:literal $code:literal $name:literal $is_part_b:literal { $($share:literal [$($product:ident)+])+ })+) => {
        /// Every condition with its share of patients, in no unit.
        pub(crate) const CONDITIONS: &[(u32, &Condition)] = &[$(($weight, &Condition {
            program: &Program { code: $code, name: $name },
            regimens: &[$(($share, &[$(&$product),+])),+],
            is_part_b: $is_part_b,
        })),+];
    };
}

conditions! {
    24 "rheumatoid-arthritis" "Rheumatoid arthritis" false { 4 [ADALIMUMAB] 3 [ETANERCEPT] 2 [TOFACITINIB] 2 [UPADACITINIB] }
    18 "psoriasis" "Psoriasis" false { 3 [IXEKIZUMAB] 3 [SECUKINUMAB] 2 [RISANKIZUMAB] 2 [APREMILAST] }
    14 "crohns-disease" "Crohn's disease" false { 3 [ADALIMUMAB] 3 [USTEKINUMAB] 2 [VEDOLIZUMAB] }
    14 "multiple-sclerosis" "Multiple sclerosis" false { 3 [DIMETHYL_FUMARATE] 2 [GLATIRAMER] 3 [OFATUMUMAB] 2 [FINGOLIMOD] }
    12 "oncology-oral" "Oral oncology" false { 3 [PALBOCICLIB] 2 [LENALIDOMIDE] 3 [IMATINIB] 2 [IBRUTINIB] }
    8 "hiv" "HIV" false { 1 [DOLUTEGRAVIR LAMIVUDINE TENOFOVIR] }
    5 "hepatitis-c" "Hepatitis C" false { 1 [SOFOSBUVIR] }
    9 "transplant" "Transplant" true { 3 [TACROLIMUS MYCOPHENOLATE] 1 [TACROLIMUS] }
}
