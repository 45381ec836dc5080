"""Make a release: check, build, try the files in empty environments, write the changelog, tag.

    make release VERSION=0.2.0      all of it; see "Releasing" in CONTRIBUTING.md
    make dist                       the wheel and the sdist alone, tried in empty environments

`refusals` says what speaks against a release, `surface` and `metadata` whether users' code or their installation breaks,
`fragments` what has changed, `installing` how pages say that it is installed, `dist` builds, `smoke` runs in the empty
environments, and `command` does all of it in a clone of its own.
"""
