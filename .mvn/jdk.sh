# Finds a JDK 25 on this machine; sourced by ./mvnw and ./sambandh. Sets JAVA_HOME, or says what to install and ends.
# Looks at JAVA_HOME, the `java` on the PATH, Maven's toolchains file, SDKMAN, IDE downloads and the usual folders.

sambandh_is_jdk25() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

sambandh_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && sambandh_is_jdk25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return 0
  fi
  if command -v java >/dev/null 2>&1; then
    on_path=$(readlink -f "$(command -v java)" 2>/dev/null || command -v java)
    on_path=${on_path%/bin/java}
    if sambandh_is_jdk25 "$on_path"; then
      printf '%s\n' "$on_path"
      return 0
    fi
  fi
  {
    sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml" 2>/dev/null
    for home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      printf '%s\n' "$home"
    done
  } | while IFS= read -r home; do
    if sambandh_is_jdk25 "$home"; then
      printf '%s\n' "$home"
      break
    fi
  done
}

sambandh_jdk=$(sambandh_find_jdk)
if [ -z "$sambandh_jdk" ]; then
  cat >&2 <<'WORDS'
Sambandh needs a JDK 25, and none was found on this machine
(looked at JAVA_HOME, the java on the PATH, Maven's toolchains file, SDKMAN and the usual folders).

  Linux   apt install openjdk-25-jdk, or Temurin 25 from https://adoptium.net
  macOS   brew install openjdk@25
  any     sdk install java 25-tem   (SDKMAN, https://sdkman.io)

Then run this again; or point JAVA_HOME at it if it lies somewhere else.
WORDS
  exit 1
fi
JAVA_HOME=$sambandh_jdk
export JAVA_HOME
