"""The tests are a package so that their modules can share helpers, whatever the version of pytest."""
