package nl.vng.inbreng.domain;

import java.util.List;
import java.util.Map;

/// The opgave of every gemeente in one version of the verdeelbesluit; a gemeente that is absent has no known opgave.
///
/// @param versie name of the version, as in `opgave_gemeente.csv`
/// @param opgaven opgave per gemeente
/// @param rijen the rows that each opgave is the sum of; more than one after a merger
public record Verdeelbesluit(String versie, Map<Gemeente, Opgave> opgaven, Map<Gemeente, List<OpgaveRij>> rijen) {

    public Verdeelbesluit {
        opgaven = Map.copyOf(opgaven);
        rijen = Map.copyOf(rijen);
    }
}
