package nl.vng.inbreng.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The systemd units of a nightly run, as text.
final class SystemdUnits {

    static final String SERVICE = "inbreng.service";
    static final String TIMER = "inbreng.timer";
    static final String FAILURE = "inbreng-mislukt@.service";

    private SystemdUnits() {}

    /// What the units are made for; all paths absolute.
    ///
    /// @param home top of the installation
    /// @param java home of the JDK
    /// @param input folder with the exports, only read
    /// @param output folder for the editions
    /// @param opties options of `nacht`, each a word of its own
    /// @param gebruiker user that the program runs as, who may write in `output` and in `var` of `home`
    /// @param om when, in Europe/Amsterdam; between 02:00 and 03:00 an hour is missing or double twice a year
    record Plan(Path home, Path java, Path input, Path output, List<String> opties, String gebruiker, LocalTime om) {

        Plan {
            opties = List.copyOf(opties);
            if (!Stream.of(home, java, input, output).allMatch(Path::isAbsolute)) {
                throw new IllegalArgumentException("systemd wants absolute paths");
            }
            if (!gebruiker.matches("[a-z_][a-z0-9_-]{0,31}")) {
                throw new IllegalArgumentException("not a user: " + gebruiker);
            }
            if (om.getHour() == 2) {
                throw new IllegalArgumentException("between 02:00 and 03:00 the clock changes");
            }
        }
    }

    /// The text of each unit by its file name, for `/etc/systemd/system`.
    static Map<String, String> of(Plan plan) {
        var units = new LinkedHashMap<String, String>();
        units.put(SERVICE, service(plan));
        units.put(TIMER, timer(plan));
        units.put(FAILURE, failure(plan));
        return units;
    }

    private static String service(Plan plan) {
        return """
                [Unit]
                Description=Inbreng: briefings van de VNG, elke nacht
                Documentation=file://%s
                After=network-online.target
                Wants=network-online.target
                OnFailure=inbreng-mislukt@%%n.service

                [Service]
                Type=oneshot
                ExecStart=%s nacht%s
                # Een wachtwoord kan ook zo; het hoeft dan niet in config/geheim te staan:
                # LoadCredential=spring.datasource.password:/etc/inbreng/spring.datasource.password
                # 20: gemaakt, en wacht op akkoord of op het einde van een embargo.
                SuccessExitStatus=20
                TimeoutStartSec=4h
                TimeoutStopSec=60s
                %s
                """.formatted(
                        uri(plan.home().resolve("docs/handleiding.md")),
                        program(plan),
                        plan.opties().stream().map(it -> " " + argument(it)).collect(Collectors.joining()),
                        hardening(plan));
    }

    private static String timer(Plan plan) {
        return """
                [Unit]
                Description=Inbreng elke nacht om %1$s uur

                [Timer]
                OnCalendar=*-*-* %1$s:00 Europe/Amsterdam
                # Een nacht waarin de computer uit was, wordt ingehaald.
                Persistent=true
                AccuracySec=1min

                [Install]
                WantedBy=timers.target
                """.formatted(plan.om().withSecond(0).withNano(0));
    }

    /// Says in the journal, at level `err`, which unit failed; an administrator adds a mail or a message of their own.
    private static String failure(Plan plan) {
        return """
                [Unit]
                Description=Meldt dat %%i is mislukt

                [Service]
                Type=oneshot
                ExecStart=%s status
                StandardOutput=journal
                SyslogIdentifier=inbreng-mislukt
                SyslogLevel=err
                %s
                """.formatted(program(plan), hardening(plan));
    }

    private static String hardening(Plan plan) {
        return """
                User=%s
                WorkingDirectory=%s
                Environment=%s
                UMask=0027
                NoNewPrivileges=true
                ProtectSystem=strict
                ProtectHome=read-only
                ReadWritePaths=%s
                ReadOnlyPaths=%s
                PrivateTmp=true
                PrivateDevices=true
                ProtectProc=invisible
                RemoveIPC=true
                ProtectKernelTunables=true
                ProtectKernelModules=true
                ProtectKernelLogs=true
                ProtectControlGroups=true
                ProtectClock=true
                ProtectHostname=true
                RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
                RestrictNamespaces=true
                RestrictRealtime=true
                RestrictSUIDSGID=true
                LockPersonality=true
                CapabilityBoundingSet=
                SystemCallArchitectures=native
                SystemCallFilter=@system-service
                SystemCallErrorNumber=EPERM
                # Geen MemoryDenyWriteExecute: Java vertaalt terwijl het draait.\
                """.formatted(
                        plan.gebruiker(),
                        escaped(plan.home()),
                        quoted("JAVA_HOME=" + plan.java()),
                        Stream.of(plan.home().resolve("var"), plan.output())
                                .map(SystemdUnits::orAbsent)
                                .collect(Collectors.joining(" ")),
                        orAbsent(plan.input()));
    }

    private static String program(Plan plan) {
        return argument(plan.home().resolve("inbreng"));
    }

    private static String argument(Object word) {
        return quoted(word).replace("$", "$$");
    }

    /// A folder that is not there is told by the program, and mailed; systemd would not start it.
    private static String orAbsent(Path folder) {
        return quoted("-" + folder);
    }

    private static String uri(Path path) {
        return escaped(path).replace(" ", "%%20");
    }

    /// `%` begins a specifier, in quotes too.
    private static String escaped(Object text) {
        return text.toString().replace("%", "%%");
    }

    private static String quoted(Object text) {
        return '"' + escaped(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
