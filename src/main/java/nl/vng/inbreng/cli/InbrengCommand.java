package nl.vng.inbreng.cli;

import nl.vng.inbreng.batch.Stopper;
import nl.vng.inbreng.batch.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `inbreng` without a command: what this is, and where to begin.
@Command(
        name = "inbreng",
        synopsisHeading = "Gebruik: ",
        descriptionHeading = "%n",
        optionListHeading = "%nOpties:%n",
        commandListHeading = "%nOpdrachten:%n",
        customSynopsis = "inbreng OPDRACHT [opties]",
        description = "Maakt van drie exports over asielopvang de briefings van de VNG voor de Tweede Kamer.",
        exitCodeListHeading = "%nExitcodes:%n",
        exitCodeList = {
            "0:gereed, of niets nieuws",
            "1:onverwachte fout",
            "2:onjuist gebruik",
            "3:onjuiste configuratie",
            "10:gegevens afgekeurd; er is niets uitgegeven",
            "11:een waarborg weigert; er is niets uitgegeven",
            "12:een document kon niet worden gemaakt, of niet op tijd; er is geen editie uitgegeven",
            "20:wacht op bevestiging van bevindingen, op een akkoord of op het einde van het embargo",
            "21:niet alles is verzonden",
            "22:er kon niets worden verzonden",
            "30:een document is niet toegankelijk of niet te archiveren; er is geen editie uitgegeven",
            "75:er draait al een run",
            "130:onderbroken met Ctrl-C of SIGTERM; de volgende keer gaat het verder"
        },
        versionProvider = InbrengCommand.Versions.class,
        subcommands = {
            MaakCommand.class,
            ControleerCommand.class,
            NachtCommand.class,
            WerkerCommand.class,
            BekijkCommand.class,
            HerleidCommand.class,
            VerifieerCommand.class,
            VragenCommand.class,
            VergelijkCommand.class,
            KeurgoedCommand.class,
            TrekinCommand.class,
            OntvangersCommand.class,
            VerzendCommand.class,
            BezorgingCommand.class,
            RectificeerCommand.class,
            RetourenCommand.class,
            PersoonCommand.class,
            DeelCommand.class,
            StatusCommand.class,
            HerstelCommand.class,
            OpruimenCommand.class,
            DiagnoseCommand.class,
            ConfigCommand.class
        })
final class InbrengCommand implements Runnable {

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "toon deze uitleg")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "toon de versie")
    boolean version;

    private final Stopper stopper;

    InbrengCommand(Stopper stopper) {
        this.stopper = stopper;
    }

    /// Ends the runs of the program that `command` is part of.
    static Stopper stopper(CommandSpec command) {
        return ((InbrengCommand) command.root().userObject()).stopper;
    }

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().getOut().print("""
                            Inbreng maakt van drie exports over asielopvang de briefings van de VNG voor de Tweede Kamer.

                              inbreng maak         maakt een editie: de landelijke brief, provinciebriefings en spreekkaarten
                              inbreng controleer   leest en controleert de exports, maakt niets
                              inbreng status       toont de laatste runs

                            Alle opdrachten: inbreng --help. De handleiding: docs/handleiding.md.
                            """);
            spec.commandLine().getOut().flush();
        }
    }

    /// `inbreng 0.1.0`.
    static final class Versions implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"inbreng " + Version.current()};
        }
    }
}
