# Sourced by ./inbreng: a quick start by an AOT cache of the JDK, in target/start-<key>/ beside the jar unpacked.
# Whatever goes wrong here, the program starts without it, and nobody is told.
# Wants $home, $jar and $JAVA_HOME; the key stands for this jar, this JDK and this place: the cache fits no other. The jar bears
# the time of the release; what it was made from, that of the build.

snelstart_options="-Xmx1g --enable-native-access=ALL-UNNAMED \
-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true"

snelstart_key() {
  {
    for file in "$jar" "$jar.original"; do
      ls -lniL --time-style=full-iso "$file" || ls -lniLT "$file" || ls -lniL "$file"
    done
    echo "$home $JAVA_HOME $snelstart_options"
    cat "$JAVA_HOME/release" "$home/.mvn/snelstart.sh" "$home/.mvn/inbreng.options"
  } 2>/dev/null | cksum | tr ' ' '-'
}

# Names and sizes of what a quick start needs: a file that is gone or cut off is seen before the JVM trips over it.
snelstart_list() {
  (cd "$1" && ls -ln inbreng.jar inbreng.aot help.txt lib) 2>/dev/null
}

snelstart_ready() {
  [ -f "$1/stempel" ] && [ "$(snelstart_list "$1")" = "$(cat "$1/stempel" 2>/dev/null)" ]
}

# Runs the sample edition once, in a folder of its own and without the settings of this installation.
snelstart_train() {
  env -i PATH="$PATH" "$JAVA_HOME/bin/java" "@$home/.mvn/inbreng.options" -Xlog:disable $snelstart_options -Dinbreng.home="$1/proef" \
    -XX:AOTCacheOutput="$1/inbreng.aot" -jar "$1/inbreng.jar" \
    maak --input "$home/input/voorbeeld" --templates "$home/templates" &&
    # AOTMode=on fails where the cache does not fit; a run falls back.
    env -i PATH="$PATH" "$JAVA_HOME/bin/java" "@$home/.mvn/inbreng.options" -Xlog:disable $snelstart_options -Dinbreng.home="$1/proef" \
      -XX:AOTMode=on -XX:AOTCache="$1/inbreng.aot" -XX:+VerifySharedSpaces -jar "$1/inbreng.jar" --help >"$1/help.txt"
}

# Makes the quick start. Only one process at a time does: the folder with the lock in its name can be made once.
snelstart_make() {
  find "$home/target" -maxdepth 1 -name 'start-*.bezig' -mmin +15 -exec rm -rf {} + || return 0
  snelstart_busy=$1.bezig # a trap sees no arguments of the function
  mkdir "$snelstart_busy" || return 0
  trap 'rm -rf "$snelstart_busy"' EXIT
  trap 'exit 1' INT TERM HUP
  find "$home/target" -maxdepth 1 -name 'start-*' ! -name '*.bezig' -mtime +0 -exec rm -rf {} + # of an earlier jar or JDK
  rm -rf "$1"
  if "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$1" && snelstart_train "$1"; then
    rm -rf "$1/proef"
    snelstart_list "$1" >"$snelstart_busy/stempel"
    mv "$snelstart_busy/stempel" "$1/stempel"
  else
    rm -rf "$1"
    mkdir "$1" && : >"$1/mislukt" # tried again when it is a day old
  fi
}

snelstart=$home/target/start-$(snelstart_key)
if [ "${INBRENG_SNELSTART-}" = uit ]; then
  snelstart=
elif ! snelstart_ready "$snelstart"; then
  if [ -w "$home/target" ] && [ -z "$(find "$snelstart/mislukt" -mtime -1 2>/dev/null)" ]; then
    (snelstart_make "$snelstart") </dev/null >/dev/null 2>&1 &
  fi
  snelstart=
fi
