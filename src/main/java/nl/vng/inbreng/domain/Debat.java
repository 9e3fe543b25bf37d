package nl.vng.inbreng.domain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The debate that the letter is for: `debat.yaml`.
///
/// @param naam for example `Commissiedebat Asiel en migratie`
/// @param commissie the committee addressed
/// @param datum day of the debate
/// @param tijd its start; `null` when not given
/// @param bewindspersoon the minister, with article: `de minister van Asiel en Migratie`
/// @param briefdatum date on the letter
/// @param onderwerp subject line
/// @param aanhef salutation, with its comma
/// @param kamerstukken references, may be empty
/// @param contactpersoon whom a reader may call
/// @param telefoon telephone number, may be empty
/// @param email e-mail address, may be empty
/// @param embargoTot moment from which the documents are free, Europe/Amsterdam; `null` without embargo
/// @param onderwerpen numbers of the topics that the debate is about; empty is all
/// @param bron the line that names those topics; row 0 when none does
public record Debat(
        String naam,
        String commissie,
        LocalDate datum,
        @Nullable LocalTime tijd,
        String bewindspersoon,
        LocalDate briefdatum,
        String onderwerp,
        String aanhef,
        String kamerstukken,
        String contactpersoon,
        String telefoon,
        String email,
        @Nullable LocalDateTime embargoTot,
        Set<Integer> onderwerpen,
        Bron bron) {

    public Debat {
        onderwerpen = Set.copyOf(onderwerpen);
    }

    /// Whether the letter is about this topic: all are when the debate names none.
    public boolean heeftOnderwerp(int nummer) {
        return onderwerpen.isEmpty() || onderwerpen.contains(nummer);
    }
}
