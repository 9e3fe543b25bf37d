package nl.vng.inbreng.domain;

/// A yes or no that an export may not know; missing is `ONBEKEND`, never `NEE`.
public enum JaNee {
    JA,
    NEE,
    ONBEKEND
}
