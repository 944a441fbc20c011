/**
 * What a spreadsheet runs as a formula (OWASP, CSV Injection): a cell that starts like this, also after spaces and in
 * full-width letters.
 */
export const CSV_FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
