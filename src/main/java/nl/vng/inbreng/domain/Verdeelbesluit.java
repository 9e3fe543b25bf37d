package nl.vng.inbreng.domain;

import java.util.Map;

/// The opgave of every gemeente in one version of the verdeelbesluit; a gemeente that is absent has no known opgave.
///
/// @param versie name of the version, as in `opgave_gemeente.csv`
/// @param opgaven opgave per gemeente
public record Verdeelbesluit(String versie, Map<Gemeente, Opgave> opgaven) {

    public Verdeelbesluit {
        opgaven = Map.copyOf(opgaven);
    }
}
