#!/bin/sh
# Sees to it that there is a Chromium with its driver, or ends with what to install.
set -eu

have() { command -v "$1" >/dev/null 2>&1; }

if have chromedriver && { have chromium || have chromium-browser || have google-chrome ||
    [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ]; }; then
    exit 0
fi
if ! have apt-get; then
    echo "the tests of the report need Chrome or Chromium and chromedriver on the PATH;" \
        "on macOS: brew install --cask google-chrome chromedriver" >&2
    exit 1
fi
root=""
if [ "$(id -u)" != 0 ]; then
    have sudo || { echo "as root: apt-get install chromium chromium-driver" >&2; exit 1; }
    root=sudo
fi
$root apt-get update -qq
# The fonts have every letter of Vietnamese: the screenshot looks the same wherever it is made.
DEBIAN_FRONTEND=noninteractive $root apt-get install -y -qq --no-install-recommends chromium chromium-driver fonts-noto-core
