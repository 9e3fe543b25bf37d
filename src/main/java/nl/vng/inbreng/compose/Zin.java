package nl.vng.inbreng.compose;

import java.util.Map;

/// A sentence that compose has found true: which one, and the only values that its text may use.
///
/// The words are a macro of the same name in `templates/`; asking for a value that is not in here is an error, so a
/// sentence cannot be built around a figure that nobody has looked at.
///
/// @param naam name of the macro
/// @param cijfers figures, all known, by id
/// @param kengetallen kengetallen as printed, by key
/// @param waarden other values, by name: text, numbers, lists
public record Zin(
        String naam, Map<String, Weergave> cijfers, Map<String, String> kengetallen, Map<String, Object> waarden) {}
