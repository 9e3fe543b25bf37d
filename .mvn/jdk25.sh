# Sourced by ./mvnw and ./inbreng: sets JAVA_HOME to a JDK 25 or later, or says what to install.
# Looks at JAVA_HOME, PATH, the usual folders of JVMs, and SDKMAN, in that order.

jdk25_version_of() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

jdk25_fits() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ "$(jdk25_version_of "$1")" -ge 25 ] 2>/dev/null
}

jdk25_on_path() {
  jdk25_java=$(command -v java 2>/dev/null) || return 0
  jdk25_java=$(readlink -f "$jdk25_java" 2>/dev/null || printf %s "$jdk25_java")
  dirname "$(dirname "$jdk25_java")"
}

jdk25_candidates() {
  printf '%s\n' "${JAVA_HOME-}"
  jdk25_on_path
  set +f
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/*
}

jdk25_find() {
  jdk25_candidates | while IFS= read -r jdk25_home; do
    if [ -n "$jdk25_home" ] && jdk25_fits "$jdk25_home"; then
      printf '%s\n' "$jdk25_home"
      break
    fi
  done
}

jdk25_found=$(jdk25_find)
if [ -z "$jdk25_found" ]; then
  echo "Inbreng heeft een JDK 25 of nieuwer nodig en vond er geen: installeer bijvoorbeeld Temurin 25, of zet JAVA_HOME naar een JDK 25." >&2
  exit 3
fi
JAVA_HOME=$jdk25_found
export JAVA_HOME
